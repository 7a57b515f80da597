"""pexpect, bytes counted and dropped. Argument: megabytes."""
import json
import sys
import time

import pexpect

megabytes = int(sys.argv[1])
start = time.monotonic()
child = pexpect.spawn("sh", ["-c", "yes " + "x" * 79 + f" | head -c {megabytes * 1000000}"], timeout=60)
count = 0
try:
    while True:
        count += len(child.read_nonblocking(65536))
except pexpect.EOF:
    pass
child.close()
print(json.dumps({"rate": count / 1e6 / (time.monotonic() - start)}))
