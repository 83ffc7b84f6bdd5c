"""The paper for the board: what inspections found about one authority, put together once and written twice.

`content` decides what stands in it, `word` writes it as a Word document, and the page `board_paper.html` for
the browser and its printer.
"""
