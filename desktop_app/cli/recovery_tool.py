"""raff-recover: the tool with which an organisation answers for forgotten passwords, on a machine without a network.

It reads no settings and needs no vault.
"""

import getpass
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from core.model.clock import SystemClock
from core.operations.vault import recovery_keys
from core.texts.catalogue import Language
from desktop_app.cli import edge, passwords
from desktop_app.cli.commands import Commands
from desktop_app.cli.console import Output
from desktop_app.cli.options import OutputOptions

_PERSONS = 2
PassphraseOption = Annotated[
    bool, typer.Option("--passphrase-stdin", help="Read the passphrases from standard input, a line each.")
]
commands = Commands()


@commands.add("raff-recover new-keys --out keys")
def new_keys(
    options: OutputOptions,
    *,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the private key is written.")],
    two_person: Annotated[
        bool, typer.Option("--two-person", help="Split the private key in two halves that are both needed.")
    ] = False,
    passphrase_stdin: PassphraseOption = False,
) -> None:
    """Make a key pair: a private key under a passphrase, and the public key for the policy."""
    output, parts = _output(options), _PERSONS if two_person else 1
    passphrases = [
        passwords.read_new_passphrase(part, parts, from_stdin=passphrase_stdin) for part in range(1, parts + 1)
    ]
    made = recovery_keys.new_recovery_keys(out, passphrases)
    output.say("recovery.keys_made", key=made.public.fingerprint)
    for file in made.files:
        output.line(f"  {file}")
    output.say("recovery.for_policy")
    output.line(f'[vault]\nrecovery_key = "{made.public.text}"')
    output.document(
        {
            "recovery_key": made.public.text,
            "fingerprint": made.public.fingerprint,
            "files": [str(file) for file in made.files],
        }
    )


@commands.add("raff-recover answer rana.raffrequest --key keys/raff-recovery.key --out rana.raffanswer")
def answer(
    options: OutputOptions,
    request: Annotated[Path, typer.Argument(help="The request of a vault.")],
    *,
    key: Annotated[list[Path], typer.Option(metavar="FILE", help="The private key; both halves of a split one.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="The answer to write.")],
    passphrase_stdin: PassphraseOption = False,
) -> None:
    """Answer a request. The code that is printed goes to the person by another way than the answer."""
    output = _output(options)
    asked, parts = recovery_keys.read_request(request), recovery_keys.read_parts(key)
    output.say("recovery.asked", person=asked.asked_by, at=f"{asked.asked_at:%Y-%m-%d %H:%M %Z}", vault=asked.vault_id)
    output.say("recovery.compare", check=asked.check)
    passphrases = [passwords.read_passphrase(part.part, part.of, from_stdin=passphrase_stdin) for part in parts]
    code = recovery_keys.answer_request(asked, key, passphrases, out, by=getpass.getuser(), clock=SystemClock())
    output.say("recovery.answered")
    output.line(code)
    output.document({"file": str(out), "code": code, "check": asked.check, "vault": asked.vault_id})


def build() -> typer.Typer:
    """Return the tool with both of its commands."""
    app = typer.Typer(
        name="raff-recover",
        help="Answer for forgotten passwords of vaults: offline, with the private key of your organisation.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.add_typer(commands)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code, as those of ``raff``."""
    output = Output(edge.language_of(arguments), as_json="--json" in arguments)

    def work() -> object:
        try:
            return build()(args=list(arguments), standalone_mode=False)
        except TyperException as error:
            output.usage(error.format_message())
            return edge.Exit.USAGE
        except typer.Abort:
            return edge.Exit.STOPPED

    return edge.guarded(work, output.language, as_json=output.as_json)


def _output(options: OutputOptions) -> Output:
    return Output(options.lang or Language.ENGLISH, as_json=options.json)
