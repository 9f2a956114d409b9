"""Runs a command at a terminal of its own, and types an answer after each prompt.

type_at_terminal.py PROMPT=ANSWER ... -- COMMAND ...    prints what the terminal showed; ends as the command ends
"""
import os
import pty
import sys

split = sys.argv.index("--")
answers = [each.split("=", 1) for each in sys.argv[1:split]]
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[split + 1], sys.argv[split + 1 :])

shown = b""
seen = 0
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:  # the other end is closed
        break
    if not piece:
        break
    shown += piece
    if answers and answers[0][0].encode() in shown[seen:]:
        seen = len(shown)
        os.write(terminal, answers.pop(0)[1].encode().replace(b"\\r", b"\r").replace(b"\\x03", b"\x03"))
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
