package program

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"unsafe"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/descriptors"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/spec"
)

// give gives files to the user.
func give(user spec.User) error {
	for _, path := range user.Own {
		if err := unix.Chown(path, user.UID, user.GID); err != nil {
			return fmt.Errorf("%s cannot be given to user %d: %s", path, user.UID, frame.Reason(err))
		}
	}
	return nil
}

// becomeUser switches the calling thread to the user for good: no saved id, no supplementary group, and no privileges
// through setuid programs. The result is checked, because everything depends on it.
func becomeUser(user spec.User) error {
	if user.UID <= 0 || user.GID <= 0 {
		return errors.New("root is no other user")
	}
	if _, err := unix.IoctlGetTermios(unix.Stdout, unix.TCGETS); err == nil {
		_ = unix.Fchown(unix.Stdout, user.UID, -1)
	}
	// Package syscall would change every thread.
	uid, gid, group := uintptr(user.UID), uintptr(user.GID), uint32(user.GID)
	if _, _, errno := unix.RawSyscall(unix.SYS_SETGROUPS, 1, uintptr(unsafe.Pointer(&group)), 0); errno != 0 {
		return fmt.Errorf("groups: %s", frame.Reason(errno))
	}
	if _, _, errno := unix.RawSyscall(unix.SYS_SETRESGID, gid, gid, gid); errno != 0 {
		return fmt.Errorf("group %d: %s", user.GID, frame.Reason(errno))
	}
	if _, _, errno := unix.RawSyscall(unix.SYS_SETRESUID, uid, uid, uid); errno != 0 {
		return fmt.Errorf("user %d: %s", user.UID, frame.Reason(errno))
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("rights cannot be given up: %s", frame.Reason(err))
	}
	dieWithParent() // The kernel resets it when the user changes.
	return check(user)
}

// check looks at this thread, which is the one that executes the program.
func check(user spec.User) error {
	groups, err := unix.Getgroups()
	if err != nil || len(groups) != 1 || groups[0] != user.GID {
		return fmt.Errorf("the groups are %v, not %d alone", groups, user.GID)
	}
	if real, effective, saved := unix.Getresgid(); real != user.GID || effective != user.GID || saved != user.GID {
		return fmt.Errorf("the groups are %d, %d and %d, not %d", real, effective, saved, user.GID)
	}
	if real, effective, saved := unix.Getresuid(); real != user.UID || effective != user.UID || saved != user.UID {
		return fmt.Errorf("the users are %d, %d and %d, not %d", real, effective, saved, user.UID)
	}
	if _, _, errno := unix.RawSyscall(unix.SYS_SETRESUID, 0, 0, 0); errno == 0 {
		return fmt.Errorf("user %d could become root again", user.UID)
	}
	return nil
}

// Become executes a command as another user, without supervision.
func Become(uid, gid string, command []string) int {
	descriptors.CloseInherited()
	var user spec.User
	var err error
	if user.UID, err = strconv.Atoi(uid); err == nil {
		user.GID, err = strconv.Atoi(gid)
	}
	if err == nil {
		err = becomeUser(user)
	}
	if err != nil {
		return complain("become", err.Error())
	}
	_ = os.Chdir("/")
	return complain(command[0], frame.Reason(execute(command, environment())))
}
