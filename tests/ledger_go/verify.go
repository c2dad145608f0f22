// Checks a ledger folder with golang.org/x/mod/sumdb, software that none of Wardbook's authors wrote: the signed note, each entry's hash
// against its level-0 tile, the root, inclusion proofs and consistency proofs. Its readers of C2SP paths and bodies are its own,
// because x/mod's differ from the specification's.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

func check(err error) {
	if err != nil {
		refuse("%v", err)
	}
}

func refuse(format string, args ...interface{}) {
	fmt.Printf("refused: "+format+"\n", args...)
	os.Exit(1)
}

// c2sp.org/tlog-tiles: tile/<level>/<number>[.p/<width>].
func path(folder, level string, number int64, w int) string {
	elements := fmt.Sprintf("%03d", number%1000)
	for number >= 1000 {
		number /= 1000
		elements = fmt.Sprintf("x%03d/%s", number%1000, elements)
	}
	if w < width {
		elements = fmt.Sprintf("%s.p/%d", elements, w)
	}
	return filepath.Join(folder, "tile", level, elements)
}

type tiles struct{ folder string }

func (t tiles) Height() int                     { return 8 }
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		bytes, err := os.ReadFile(path(t.folder, strconv.Itoa(tile.L), tile.N, tile.W))
		if err != nil {
			return nil, err
		}
		if len(bytes) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("tile %d/%d has %d bytes", tile.L, tile.N, len(bytes))
		}
		data = append(data, bytes)
	}
	return data, nil
}

// c2sp.org/tlog-checkpoint: origin, size, root.
func checkpoint(folder string) tlog.Tree {
	vkey, err := os.ReadFile(filepath.Join(folder, "vkey"))
	check(err)
	verifier, err := note.NewVerifier(strings.TrimSuffix(string(vkey), "\n"))
	check(err)
	message, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	check(err)
	opened, err := note.Open(message, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		refuse("the checkpoint is not of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err)
	tree := tlog.Tree{N: size}
	if copy(tree.Hash[:], root) != tlog.HashSize {
		refuse("the root is too short")
	}
	return tree
}

// c2sp.org/tlog-tiles: big-endian 16-bit length and bytes.
func entries(folder string, size int64) [][]byte {
	var all [][]byte
	for number := int64(0); number*width < size; number++ {
		w := int(min(width, size-number*width))
		bundle, err := os.ReadFile(path(folder, "entries", number, w))
		check(err)
		for i := 0; i < w; i++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				refuse("bundle %d is too short", number)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			all = append(all, bundle[2:end])
			bundle = bundle[end:]
		}
		if len(bundle) != 0 {
			refuse("bundle %d is too long", number)
		}
	}
	return all
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func main() {
	folder := os.Args[1]
	tree := checkpoint(folder)
	all := entries(folder, tree.N)

	var stored []tlog.Hash
	own := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	for n, entry := range all {
		hash := tlog.RecordHash(entry)
		number := int64(n) / width
		w := int(min(width, tree.N-number*width))
		tile, err := os.ReadFile(path(folder, "0", number, w))
		check(err)
		at := n % width * tlog.HashSize
		if len(tile) != w*tlog.HashSize || !bytes.Equal(tile[at:at+tlog.HashSize], hash[:]) {
			refuse("entry %d is not the one in its tile", n)
		}
		hashes, err := tlog.StoredHashesForRecordHash(int64(n), hash, own)
		check(err)
		stored = append(stored, hashes...)
	}
	root, err := tlog.TreeHash(tree.N, own)
	check(err)
	if root != tree.Hash {
		refuse("the entries do not make the root")
	}

	// The same through the tiles, which x/mod checks against the root as it reads them.
	reader := tlog.TileHashReader(tree, tiles{folder})
	for n := int64(0); n < tree.N; n += 1 + tree.N/50 {
		proof, err := tlog.ProveRecord(tree.N, n, reader)
		check(err)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, n, tlog.RecordHash(all[n])))
		consistency, err := tlog.ProveTree(tree.N, n+1, reader)
		check(err)
		old, err := tlog.TreeHash(n+1, own)
		check(err)
		check(tlog.CheckTree(consistency, tree.N, tree.Hash, n+1, old))
	}
	fmt.Printf("accepted: %d entries, root %s\n", tree.N, base64.StdEncoding.EncodeToString(tree.Hash[:]))
}
