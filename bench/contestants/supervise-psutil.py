"""psutil in the cheapest way that it offers for so many agents. Arguments: agents, seconds, interval in milliseconds."""
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


def list_tree(root):
    """As the manual shows it: goes through all processes of the machine."""
    return [root, *root.children(recursive=True)]


def list_trees():
    """Goes through them once for all agents, and makes an object of each."""
    children_of = {}
    for process in psutil.process_iter(["ppid"]):
        children_of.setdefault(process.info["ppid"], []).append(process)
    for root in roots:
        members = [root]
        for member in members:
            members.extend(children_of.get(member.pid, []))
        yield members


def look():
    for members in list_trees() if agents > 1 else [list_tree(roots[0])]:
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
