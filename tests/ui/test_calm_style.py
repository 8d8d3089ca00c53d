from PySide6.QtWidgets import QStyle

from ui.calm_style import CalmStyle

HINT = QStyle.StyleHint.SH_Widget_Animation_Duration


def test_nothing_moves_once_a_person_asked_for_stillness(qapp: object) -> None:
    assert qapp
    wanted = [False]
    style = CalmStyle(lambda: wanted[0])
    assert style.styleHint(HINT) > 0
    wanted[0] = True
    assert style.styleHint(HINT) == 0
    assert style.styleHint(QStyle.StyleHint.SH_Menu_Scrollable) == CalmStyle(lambda: False).styleHint(
        QStyle.StyleHint.SH_Menu_Scrollable
    )
