// Package relay connects ports of a sealed network with the same ports of the machine's 127.0.0.1.
package relay

import (
	"io"
	"net"
	"os"
	"strconv"
)

const (
	host = "127.0.0.1"
	// Connections at a time, of all ports: more of them wait. The relay is not counted to the memory of the program.
	mostConnections = 512
)

var slots = make(chan struct{}, mostConnections)

// Start relays each connection that a listener accepts, until its descriptor is closed by the end of this process.
func Start(listeners, ports []int) {
	for index, descriptor := range listeners {
		if index >= len(ports) {
			return
		}
		file := os.NewFile(uintptr(descriptor), "listener")
		listener, err := net.FileListener(file)
		_ = file.Close()
		if err != nil {
			continue
		}
		go accept(listener, net.JoinHostPort(host, strconv.Itoa(ports[index])))
	}
}

func accept(listener net.Listener, address string) {
	for {
		slots <- struct{}{}
		accepted, err := listener.Accept()
		if err != nil {
			<-slots
			if isTemporary(err) {
				continue
			}
			return
		}
		go serve(accepted.(*net.TCPConn), address)
	}
}

func serve(inside *net.TCPConn, address string) {
	defer func() { _ = inside.Close(); <-slots }()
	connected, err := net.Dial("tcp", address)
	if err != nil {
		// Closed without lingering, it is reset: the nearest thing to a refusal after it was accepted.
		_ = inside.SetLinger(0)
		return
	}
	outside := connected.(*net.TCPConn)
	defer outside.Close()
	done := make(chan struct{})
	go func() {
		pass(outside, inside)
		close(done)
	}()
	pass(inside, outside)
	<-done
}

// pass copies one direction until its end, and passes the end on. The kernel moves the bytes (splice).
func pass(to, from *net.TCPConn) {
	if _, err := io.Copy(to, from); err != nil {
		// One broken side breaks the other.
		_ = to.SetLinger(0)
		_ = to.Close()
		_ = from.Close()
		return
	}
	_ = to.CloseWrite()
}
