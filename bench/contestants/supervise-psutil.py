"""psutil as its manual shows it: the children of each agent, and their memory. Arguments: agents, seconds, interval."""
import json
import os
import signal
import subprocess
import sys
import time

import psutil

agents, seconds, interval = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]) / 1000
command = ["sh", "-c", "sleep 1000 & sleep 1000 & sleep 1000 & sleep 1000 & wait"]
children = [subprocess.Popen(command, start_new_session=True) for _ in range(agents)]
roots = [psutil.Process(child.pid) for child in children]
time.sleep(1)


def look():
    for root in roots:
        members = [root, *root.children(recursive=True)]
        assert len(members) == 5
        sum(member.memory_info().rss for member in members)
        for member in members:
            member.cpu_times()


look()
start = time.process_time()
looks = round(seconds / interval)
for _ in range(looks):
    look()
    time.sleep(interval)
print(json.dumps({"cpuMs": (time.process_time() - start) * 1000 / looks}))
for child in children:
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
