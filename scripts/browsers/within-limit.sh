#!/bin/sh
# Runs a program with a time limit. The system ends it with all its processes at the limit, and immediately if the
# process that started it dies: an orphaned browser would use memory and hold its files and locks.
# https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html; `timeout` passes the signal on to its whole group.
if command -v setpriv > /dev/null; then
  exec setpriv --pdeathsig TERM timeout --kill-after=5 "$LIMIT_SECONDS" "$LIMITED_PROGRAM" "$@"
fi
exec timeout --kill-after=5 "$LIMIT_SECONDS" "$LIMITED_PROGRAM" "$@"
