package sandbox

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// answer tells the program's process which pids it, the launcher and the first process have on the host.
func answer(socket, first int) {
	defer unix.Close(socket)
	control := make([]byte, unix.CmsgSpace(unix.SizeofUcred))
	_, length, _, _, err := recvmsg(socket, make([]byte, 1), control)
	if err != nil {
		return
	}
	messages, err := unix.ParseSocketControlMessage(control[:length])
	if err != nil || len(messages) != 1 {
		return
	}
	if sender, err := unix.ParseUnixCredentials(&messages[0]); err == nil {
		_, _ = unix.Write(socket, fmt.Appendf(nil, "%d %d %d", sender.Pid, os.Getpid(), first))
	}
}

// HostPIDs returns "PID LAUNCHERPID FIRSTPID" of the calling program's process as the host numbers them.
func HostPIDs() (string, error) {
	defer unix.Close(controlDescriptor)
	if _, err := unix.Write(controlDescriptor, []byte{0}); err != nil {
		return "", err
	}
	var text [64]byte
	for {
		length, err := unix.Read(controlDescriptor, text[:])
		switch {
		case err == unix.EINTR:
			continue
		case err != nil:
			return "", err
		case length == 0:
			return "", errors.New("the launcher is gone")
		}
		return strings.TrimSpace(string(text[:length])), nil
	}
}
