#!/usr/bin/env python3
"""measure.py LABEL RUNS -- COMMAND...: what the kernel says a whole process took.

One line: smallest wall time and median CPU time in seconds, median resident memory in MiB, and the medians of the stages
that the command prints as a line of JSON on standard error when BENCH_SPLIT is set. The folder BENCH_OUT is removed before
each run, so that all of it is written each time.
"""
import json
import os
import shutil
import statistics
import sys
import tempfile
import time

label, runs = sys.argv[1], int(sys.argv[2])
command = sys.argv[sys.argv.index("--") + 1 :]
walls, cpus, sizes, splits = [], [], [], []
for attempt in range(runs + 1):
    if "BENCH_OUT" in os.environ:
        shutil.rmtree(os.environ["BENCH_OUT"], ignore_errors=True)
    with tempfile.TemporaryFile() as errors, open(os.devnull, "wb") as nothing:
        start = time.perf_counter()
        child = os.fork()
        if child == 0:
            os.dup2(nothing.fileno(), 1)
            os.dup2(errors.fileno(), 2)
            os.environ["BENCH_SPLIT"] = "1"
            try:
                os.execvp(command[0], command)
            finally:
                os._exit(127)
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - start
        errors.seek(0)
        text = errors.read().decode("utf-8", "replace")
    # 2 is what `diff` says of templates that differ.
    if os.waitstatus_to_exitcode(status) not in (0, 2):
        sys.exit(f"{label}: exit {os.waitstatus_to_exitcode(status)}\n{text}")
    if attempt == 0:
        continue  # warms the file cache
    walls.append(wall)
    cpus.append(usage.ru_utime + usage.ru_stime)
    sizes.append(usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024))
    splits += [json.loads(line) for line in text.splitlines() if line.startswith('{"')]
stages = {name: statistics.median(split[name] for split in splits) for name in (splits[0] if splits else {})}
print(
    f"{label:26} {min(walls):8.3f} s  {statistics.median(cpus):8.3f} s CPU  {statistics.median(sizes):7.1f} MiB  "
    + "  ".join(f"{name} {value:.1f} ms" for name, value in stages.items() if value and "MiB" not in name),
    flush=True,
)
