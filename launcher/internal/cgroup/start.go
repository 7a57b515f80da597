package cgroup

import (
	"path/filepath"
	"syscall"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/ourselves"
	"mpm-orchestrator/launcher/internal/spec"
)

// Start starts the launcher again in a mode, within the cgroup of the spec where the kernel can: a process that is moved
// later waits some 15 ms for all processors (cgroup_threadgroup_rwsem), and holds up every other start of a process.
// Where isMember is false, the process has to join.
func Start(launched *spec.Spec, file, mode string, attributes *syscall.ProcAttr) (pid int, isMember bool, err error) {
	if group := openGroup(launched.JoinFiles); group >= 0 {
		defer unix.Close(group)
		inGroup, sys := *attributes, *attributes.Sys
		sys.UseCgroupFD, sys.CgroupFD = true, group
		inGroup.Sys = &sys
		if pid, err := ourselves.Start(file, mode, &inGroup); err == nil {
			return pid, true, nil
		}
		// Joining it reports why that is impossible.
	}
	pid, err = ourselves.Start(file, mode, attributes)
	return pid, false, err
}

// openGroup opens the folder of the one cgroup, if it is of version 2; -1: there is none.
func openGroup(joinFiles []string) int {
	if len(joinFiles) != 1 {
		return -1
	}
	group, err := unix.Open(filepath.Dir(joinFiles[0]), unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1
	}
	var system unix.Statfs_t
	if unix.Fstatfs(group, &system) == nil && system.Type == unix.CGROUP2_SUPER_MAGIC {
		return group
	}
	_ = unix.Close(group)
	return -1
}
