#!/usr/bin/env python3
"""Trains models/deid-network.bin (src/tagger/network.h): network.py TOKENS... -o FILE

TOKENS are written by `wardbook train --tokens`. Needs PyTorch; a GPU is used if there is one. What ships is the file alone: bytes and scales.
"""
import argparse
import struct
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

WIDTH = 64
TAPS = 3
DILATIONS = (4, 2, 1, 1)  # far first: of the layers behind, fewer tokens beside those that are asked for are needed
PIECE = 512  # tokens; longer documents are cut
MOST_IDS = 48  # no token has more: the network takes 200


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tokens", nargs="+")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--bits", type=int, default=15, help="2^N rows for what describes a token")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Corpus:
    """All documents in one row, on the device."""

    def __init__(self, paths, device, bits):
        allowed, lengths, ids, read, self.first = [], [], [], [], [0]
        for path in paths:
            data = open(path, "rb").read()
            assert data[:8] == b"WBTOKEN1", path
            self.version, labels = struct.unpack_from("<2I", data, 8)
            self.labels = data[16 : 16 + 16 * labels]
            self.tags = 1 + 2 * labels
            at = 16 + 16 * labels
            while at < len(data):
                n, m = struct.unpack_from("<2I", data, at)
                at += 8

                def take(kind, count):
                    nonlocal at
                    values = np.frombuffer(data, kind, count, at)
                    at += values.nbytes
                    return values

                allowed.append(take("<u8", n))
                lengths.append(np.diff(take("<u4", n), prepend=0).astype(np.uint8))
                ids.append(take("<u2", m))
                read.append(take("u1", n))
                self.first.append(self.first[-1] + n)
        lengths = np.concatenate(lengths).astype(np.int64)
        known, of = np.unique(np.concatenate(allowed), return_inverse=True)
        self.allowed_sets = torch.tensor(((known[:, None] >> np.arange(self.tags, dtype=np.uint64)) & np.uint64(1)).astype(bool)).to(device)
        self.allowed = torch.tensor(of.astype(np.int16)).to(device)
        self.read = torch.tensor(np.concatenate(read).astype(bool)).to(device)
        self.ids = torch.tensor((np.concatenate(ids) & ((1 << bits) - 1)).astype(np.int32)).to(device)
        self.start = torch.tensor(np.cumsum(lengths) - lengths).to(device)
        self.length = torch.tensor(np.minimum(lengths, MOST_IDS)).to(device)

    def batches(self, dice, device, tokens=16384):
        pieces = np.array([(at, min(at + PIECE, end)) for first, end in zip(self.first, self.first[1:]) for at in range(first, end, PIECE)])
        size = pieces[:, 1] - pieces[:, 0]
        batch, longest, all_batches = [], 0, []
        for piece in np.argsort(size + dice.random(len(size)) * 32, kind="stable"):
            longest = max(longest, size[piece])
            if batch and longest * (len(batch) + 1) > tokens:
                all_batches.append(batch)
                batch, longest = [], size[piece]
            batch.append(piece)
        all_batches.append(batch)
        dice.shuffle(all_batches)
        for batch in all_batches:
            index = np.full((len(batch), size[batch].max()), -1, np.int64)
            for row, piece in enumerate(batch):
                index[row, : size[piece]] = np.arange(*pieces[piece])
            yield torch.tensor(index, device=device)


def dropout(x, share, training):
    # As functional.dropout, whose dice take a third of all the time on a CPU.
    return x * (torch.rand_like(x) >= share) / (1 - share) if training else x


class Network(nn.Module):
    def __init__(self, tags, bits):
        super().__init__()
        self.rows = nn.Parameter(torch.randn(1 << bits, WIDTH) * 0.05)
        self.offset = nn.Parameter(torch.zeros(WIDTH))
        self.layers = nn.ModuleList([nn.Conv1d(WIDTH, WIDTH, TAPS, dilation=d, padding=d) for d in DILATIONS])
        self.out = nn.Linear(WIDTH, tags)

    def forward(self, corpus, index, drop=0.3):
        shape, inside = index.shape, index >= 0
        at = index.clamp(min=0).reshape(-1)
        place = torch.arange(MOST_IDS, device=at.device)[None]
        there = place < corpus.length[at][:, None]
        ids = corpus.ids[torch.where(there, corpus.start[at][:, None] + place, 0)]
        there = there.float()
        if self.training:
            there = there * (torch.rand_like(there) > drop).float() / (1 - drop)
        x = functional.embedding_bag(ids, self.rows, per_sample_weights=there, mode="sum") + self.offset
        inside = inside[:, None].float()
        x = functional.relu(x).view(*shape, WIDTH).transpose(1, 2) * inside
        x = dropout(x, drop, self.training)
        for layer in self.layers:
            x = (x + dropout(functional.relu(layer(x)), drop, self.training)) * inside
        return self.out(dropout(x.transpose(1, 2), drop, self.training))


def train(corpus, args, device):
    torch.manual_seed(args.seed)
    dice = np.random.default_rng(args.seed)
    network = Network(corpus.tags, args.bits).to(device)
    averaged = {key: value.detach().clone() for key, value in network.state_dict().items()}
    optimizer = torch.optim.AdamW(network.parameters(), lr=0, weight_decay=0, betas=(0.9, 0.98))
    steps = args.epochs * sum(1 for _ in corpus.batches(np.random.default_rng(0), "cpu"))
    step, began = 0, time.time()
    for epoch in range(args.epochs):
        total = count = 0
        for index in corpus.batches(dice, device):
            for group in optimizer.param_groups:
                group["lr"] = 2e-3 * min(1, step / 200) * max(0.02, 1 - step / steps)
            counted = (index >= 0) & corpus.read[index.clamp(min=0)]
            if not counted.any():
                continue
            scores = functional.log_softmax(network(corpus, index)[counted], 1)
            allowed = corpus.allowed_sets[corpus.allowed[index[counted]].long()]
            loss = -torch.logsumexp(scores.masked_fill(~allowed, -1e9), 1).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
            with torch.no_grad():
                for key, value in network.state_dict().items():
                    averaged[key].lerp_(value, 1 - min(0.999, step / (step + 10)))
            if step % 10 == 0:
                total, count = total + loss.item(), count + 1
        print(f"epoch {epoch + 1}: loss {total / max(count, 1):.4f}, {time.time() - began:.0f} s", flush=True)
    network.load_state_dict(averaged)
    return network.eval().cpu()


def in_bytes(values, scale):
    return np.clip(np.rint(values / scale[:, None] if np.ndim(scale) else values / scale), -127, 127).astype(np.int8)


def pack(network, corpus, args):
    """The file that src/tagger/network.h describes. Sums are of 1/256."""
    state = {key: value.numpy() for key, value in network.state_dict().items()}
    row_scale = float(np.percentile(np.abs(state["rows"]), 99.99) / 127)
    labels = len(corpus.labels) // 16
    out = [b"WBNETWK1", struct.pack("<4If", corpus.version, labels, len(DILATIONS), args.bits, row_scale)]
    out += [corpus.labels, state["offset"].astype("<f4").tobytes()]
    for number, dilation in enumerate(DILATIONS):
        weights = state[f"layers.{number}.weight"].transpose(0, 2, 1).reshape(WIDTH, TAPS * WIDTH)  # to, tap, from
        scale = np.abs(weights).max(1) / 127 + 1e-12
        out += [struct.pack("<I", dilation), (scale / 256).astype("<f4").tobytes(), state[f"layers.{number}.bias"].astype("<f4").tobytes()]
        out += [in_bytes(weights, scale).tobytes()]
    scale = np.abs(state["out.weight"]).max(1) / 127 + 1e-12
    out += [(scale / 256).astype("<f4").tobytes(), state["out.bias"].astype("<f4").tobytes(), in_bytes(state["out.weight"], scale).tobytes()]
    out += [in_bytes(state["rows"], row_scale).tobytes()]
    return b"".join(out)


def main():
    args = options()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    corpus = Corpus(args.tokens, device, args.bits)
    file = pack(train(corpus, args, device), corpus, args)
    with open(args.output, "wb") as out:
        out.write(file)
    print(f"{len(file)} bytes")


if __name__ == "__main__":
    main()
