#!/bin/sh
# Runs a program that the system ends, with all its processes, after a while, and at once when whoever started it dies:
# a browser that is left behind would take memory, and hold every file and lock that it was given.
# https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html; `timeout` hands the signal on to its whole group.
if command -v setpriv > /dev/null; then
  exec setpriv --pdeathsig TERM timeout --kill-after=5 "$LIMIT_SECONDS" "$LIMITED_PROGRAM" "$@"
fi
exec timeout --kill-after=5 "$LIMIT_SECONDS" "$LIMITED_PROGRAM" "$@"
