"""The mark that a sample workbook bears, so that its figures are known as made up whatever the file is called."""

TITLE = "Raff sample"  # how the title in its properties begins; programs that save the workbook again keep it
