package sandbox

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// Words between the launcher and the first process: one byte, then text.
const (
	// wordAsk, to the first process: ask the program to end.
	wordAsk = 'A'
	// wordListening, with descriptors: the listeners of the relayed ports, in the spec's order.
	wordListening = 'L'
	// wordEnded: the program's raw wait status.
	wordEnded = 'E'
)

// Most ports that can be relayed: as many descriptors as one message is given room for.
const mostPorts = 16

func pair(kind int) ([2]int, error) {
	return unix.Socketpair(unix.AF_UNIX, kind|unix.SOCK_CLOEXEC, 0)
}

func recvmsg(socket int, text, control []byte) (int, int, int, unix.Sockaddr, error) {
	for {
		length, controlLength, flags, from, err := unix.Recvmsg(socket, text, control, unix.MSG_CMSG_CLOEXEC)
		if err == unix.EINTR {
			continue
		}
		if err == nil && length == 0 {
			err = unix.EPIPE
		}
		return length, controlLength, flags, from, err
	}
}

func receive(socket int) (word byte, rest string, descriptors []int, err error) {
	var text [64]byte
	control := make([]byte, unix.CmsgSpace(mostPorts*4))
	length, controlLength, _, _, err := recvmsg(socket, text[:], control)
	if err != nil {
		return 0, "", nil, err
	}
	messages, err := unix.ParseSocketControlMessage(control[:controlLength])
	if err != nil {
		return 0, "", nil, err
	}
	for index := range messages {
		if received, err := unix.ParseUnixRights(&messages[index]); err == nil {
			descriptors = append(descriptors, received...)
		}
	}
	return text[0], string(text[1:length]), descriptors, nil
}

func reportEnd(status unix.WaitStatus) {
	_, _ = unix.Write(controlDescriptor, fmt.Appendf([]byte{wordEnded}, "%d", uint32(status)))
}
