package sandbox

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// Words between the launcher and the first process: one byte, then text.
const (
	// WordReady, from the program's process: it waits for wordStart. The kernel adds the sender's pid on the host.
	WordReady = 'R'
	// wordStart, to the program's process: it may execute the program. No word is sent inside before.
	wordStart = 'S'
	// wordAsk, to the first process: ask the program to end.
	wordAsk = 'A'
	// wordListening, with descriptors: the listeners of the relayed ports, in the spec's order.
	wordListening = 'L'
	// wordEnded: the program's raw wait status.
	wordEnded = 'E'
)

// Most ports that can be relayed: as many descriptors as one message is given room for.
const mostPorts = 16

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

// message is what one side has said to the other.
type message struct {
	word        byte
	rest        string
	descriptors []int
	// sender is a pid on the host; 0 inside, where it is not asked for.
	sender int32
}

func receive(socket int) (message, error) {
	var text [64]byte
	control := make([]byte, unix.CmsgSpace(mostPorts*4)+unix.CmsgSpace(unix.SizeofUcred))
	length, controlLength, _, _, err := recvmsg(socket, text[:], control)
	if err != nil {
		return message{}, err
	}
	parts, err := unix.ParseSocketControlMessage(control[:controlLength])
	if err != nil {
		return message{}, err
	}
	received := message{word: text[0], rest: string(text[1:length])}
	for index := range parts {
		if descriptors, err := unix.ParseUnixRights(&parts[index]); err == nil {
			received.descriptors = append(received.descriptors, descriptors...)
		} else if sender, err := unix.ParseUnixCredentials(&parts[index]); err == nil {
			received.sender = sender.Pid
		}
	}
	return received, nil
}

func reportEnd(status unix.WaitStatus) {
	_, _ = unix.Write(controlDescriptor, fmt.Appendf([]byte{wordEnded}, "%d", uint32(status)))
}
