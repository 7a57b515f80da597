package sandbox

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/frame"
)

// answer reports the program's process, which waits for an answer before it executes the program, with the pids that it, the
// launcher and the first process have on the host.
func answer(socket, first int, nonce string) {
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
		frame.Say(nonce, frame.Started, fmt.Sprintf("%d %d %d", sender.Pid, os.Getpid(), first))
		_, _ = unix.Write(socket, []byte{0})
	}
}
