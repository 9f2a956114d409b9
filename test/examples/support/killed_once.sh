#!/bin/sh
# killed_once.sh MARK COMMAND…: the command; but the first partition of a pass that comes here dies in the middle. In
# pass 1 the command is killed, in the others the Python worker of Spark that started it.
mark=$1
shift
for word; do last=$pass; pass=$word; [ "$last" = --pass ] && break; done
mkdir "$mark-$pass" 2>/dev/null || exec "$@"
"$@" | head -n 2
[ "$pass" = 1 ] && kill -9 $$
kill -9 $PPID
