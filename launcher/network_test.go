package main

import (
	"io"
	"net"
	"strconv"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

func TestSealedNetwork(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				_, _ = io.Copy(connection, connection)
				_ = connection.Close()
			}()
		}
	}()
	hidden, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = hidden.Close() })
	relayed := listener.Addr().String()
	// Without any interface but lo, nothing is sent to these.
	wanted := map[string]string{
		"transfer " + relayed:                  "works",
		"connect " + relayed:                   "works",
		"connect " + hidden.Addr().String():    "ECONNREFUSED",
		"connect 169.254.169.254:80":           "ENETUNREACH",
		"connect 192.0.2.1:443":                "ENETUNREACH",
		"connect [2001:db8::1]:443":            "ENETUNREACH EADDRNOTAVAIL",
		"datagram 192.0.2.1:53":                "ENETUNREACH",
		"connect [::1]:" + portOf(hidden):      "ECONNREFUSED EADDRNOTAVAIL",
		"connect 127.0.0.2:" + portOf(hidden):  "ECONNREFUSED",
		"datagram 127.0.0.1:" + portOf(hidden): "works",
	}
	inEveryWay(t, func(t *testing.T, each way) {
		expect(t, each.try(t, lines(wanted), spec.Namespaces{
			SealedNetwork: true, RelayPorts: []int{listener.Addr().(*net.TCPAddr).Port},
		}), wanted)
	})
}

func portOf(listener net.Listener) string {
	return strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
}
