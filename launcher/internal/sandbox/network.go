package sandbox

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

// Waiting connections of a relayed port.
const backlog = 4096

// sealNetwork brings up lo, the only interface of a new network namespace, and hands listeners of the relayed ports to
// the launcher, which is outside and connects to the same ports there.
func sealNetwork(ports []int) error {
	if err := bringUp("lo"); err != nil {
		return stepError("its network", err)
	}
	if len(ports) > mostPorts {
		return stepError("its network", fmt.Errorf("%d ports are too many: at most %d can be relayed", len(ports), mostPorts))
	}
	if len(ports) == 0 {
		return nil
	}
	var listeners []int
	for _, port := range ports {
		listener, err := listenOn(port)
		if err != nil {
			return stepError(fmt.Sprintf("port %d of its network", port), err)
		}
		defer unix.Close(listener)
		listeners = append(listeners, listener)
	}
	err := unix.Sendmsg(controlDescriptor, []byte{wordListening}, unix.UnixRights(listeners...), nil, 0)
	if err != nil {
		return stepError("its network", err)
	}
	return nil
}

func bringUp(name string) error {
	socket, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(socket)
	request, err := unix.NewIfreq(name)
	if err != nil {
		return err
	}
	request.SetUint16(unix.IFF_UP | unix.IFF_RUNNING)
	return unix.IoctlIfreq(socket, unix.SIOCSIFFLAGS, request)
}

func listenOn(port int) (int, error) {
	if port < 1 || port > 65535 {
		return 0, errors.New("it is no port")
	}
	socket, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return 0, err
	}
	err = unix.Bind(socket, &unix.SockaddrInet4{Port: port, Addr: [4]byte{127, 0, 0, 1}})
	if err == nil {
		err = unix.Listen(socket, backlog)
	}
	if err != nil {
		_ = unix.Close(socket)
		return 0, err
	}
	return socket, nil
}
