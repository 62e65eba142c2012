"""The tagger in PyTorch, for training only; network.py is the same forward pass in numpy.

Parameter names are those of the weights file that fine_tune.py writes and export.py reads.
"""

import torch
from torch import nn
from torch.nn import functional

from features import SIZES
from labels import LABELS
from network import EPSILON, HEADS, LAYERS, WIDTH

WIDE = 1536


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.dropout = dropout
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.o = nn.Linear(WIDTH, WIDTH)
        self.ln1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.f1 = nn.Linear(WIDTH, WIDE)
        self.f2 = nn.Linear(WIDE, WIDTH)
        self.ln2 = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, x, mask):
        batch, count, _ = x.shape
        query, key, value = self.qkv(x).view(batch, count, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = self.o(mixed.transpose(1, 2).reshape(batch, count, WIDTH))
        x = self.ln1(x + functional.dropout(mixed, self.dropout, self.training))
        wide = self.f2(functional.gelu(self.f1(x)))
        return self.ln2(x + functional.dropout(wide, self.dropout, self.training))


class Tagger(nn.Module):
    def __init__(self, pieces, positions, dropout=0.1, sizes=SIZES, labels=len(LABELS)):
        """Room for so many word pieces, whose embeddings are not trained, positions, values of each feature, and labels."""
        super().__init__()
        self.dropout = dropout
        self.we = nn.Embedding.from_pretrained(torch.zeros(pieces, WIDTH), freeze=True)
        self.pe = nn.Parameter(torch.zeros(positions, WIDTH))
        self.ln = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.L = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.fe = nn.ModuleList(nn.Embedding(size, WIDTH) for size in sizes)
        for table in self.fe:
            nn.init.zeros_(table.weight)
        self.out = nn.Linear(WIDTH, labels)

    @classmethod
    def pretrained(cls, base, **shape):
        """To be trained: `base` has the tensors of all-MiniLM-L6-v2 under their published names."""
        words, positions, kinds = (
            base[f"embeddings.{kind}_embeddings.weight"].float() for kind in ("word", "position", "token_type")
        )
        model = cls(len(words), len(positions), **shape)
        model.we.weight.data = words
        model.pe.data = positions + kinds[0]
        copy(model.ln, base, "embeddings.LayerNorm")
        for number, layer in enumerate(model.L):
            copy_layer(layer, base, f"encoder.layer.{number}.")
        return model

    @classmethod
    def trained(cls, weights):
        """To be used: `weights` has the tensors that fine_tune.py writes."""
        model = cls(len(weights["we.weight"]), len(weights["pe"]))
        model.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
        return model.eval()

    def forward(self, ids, features, present):
        x = self.we(ids) + self.pe[: ids.shape[1]]
        for k, table in enumerate(self.fe):
            x = x + table(features[..., k])
        x = functional.dropout(self.ln(x), self.dropout, self.training)
        mask = torch.zeros(present.shape).masked_fill(~present, -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            mask = mask.to(torch.bfloat16)
        for layer in self.L:
            x = layer(x, mask)
        return self.out(x)

    def new_parameters(self):
        return [*self.out.parameters(), *self.fe.parameters()]


def copy(module, base, name):
    module.weight.data = base[name + ".weight"].float()
    module.bias.data = base[name + ".bias"].float()


def copy_layer(layer, base, name):
    attention = [name + "attention.self." + part for part in ("query", "key", "value")]
    layer.qkv.weight.data = torch.cat([base[part + ".weight"].float() for part in attention])
    layer.qkv.bias.data = torch.cat([base[part + ".bias"].float() for part in attention])
    copy(layer.o, base, name + "attention.output.dense")
    copy(layer.ln1, base, name + "attention.output.LayerNorm")
    copy(layer.f1, base, name + "intermediate.dense")
    copy(layer.f2, base, name + "output.dense")
    copy(layer.ln2, base, name + "output.LayerNorm")
