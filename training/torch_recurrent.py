"""The fast tagger in PyTorch, for training only; recurrent_network.py is the same forward pass in numpy.

Parameter names are those of the weights file that distil.py writes and recurrent_export.py reads.
"""

import torch
from torch import nn
from torch.nn import functional

from features import SIZES
from labels import LABELS
from recurrent_network import FEATURE_WIDTH, LAYERS, PIECE_WIDTH, WIDTH

FIRST_WORD = 1000  # ids below are marks and unused
DROPOUT = 0.3
BLANK = 0.05  # share of words whose pieces are hidden while training


def principal_components(table, width=PIECE_WIDTH):
    """Word embeddings in fewer dimensions, with the size LSTMs start well from."""
    centred = table - table[FIRST_WORD:].mean(0)
    values, vectors = torch.linalg.eigh(torch.cov(centred[FIRST_WORD:].T))
    reduced = centred @ vectors[:, values.argsort(descending=True)[:width]]
    return 0.5 * reduced / reduced[FIRST_WORD:].std()


class RecurrentTagger(nn.Module):
    def __init__(self, pieces):
        """Room for so many word pieces."""
        super().__init__()
        self.eb = nn.Embedding.from_pretrained(torch.zeros(pieces, PIECE_WIDTH), freeze=False)
        self.fe = nn.ModuleList(nn.Embedding(size, FEATURE_WIDTH) for size in SIZES)
        inputs = PIECE_WIDTH + len(SIZES) * FEATURE_WIDTH
        self.rnn = nn.LSTM(inputs, WIDTH, LAYERS, batch_first=True, bidirectional=True, dropout=DROPOUT)
        self.out = nn.Linear(2 * WIDTH, len(LABELS))

    @classmethod
    def starting_from(cls, table):
        """To be trained: `table` has word embeddings [pieces, any width]."""
        model = cls(len(table))
        model.eb.weight.data = principal_components(table)
        return model

    @classmethod
    def trained(cls, weights):
        """To be used: `weights` has the tensors that distil.py writes."""
        model = cls(len(weights["eb.weight"]))
        model.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
        return model.eval()

    def forward(self, ids, features, present):
        """`ids` [texts, words, pieces], 0 where there is no piece; `present` [texts, words]."""
        there = (ids > 0).float()[..., None]
        words = (self.eb(ids) * there).sum(2) / there.sum(2).clamp(min=1)
        if self.training:
            words = words * (torch.rand(*words.shape[:2], 1) > BLANK)
        x = torch.cat([words, *(table(features[..., k]) for k, table in enumerate(self.fe))], -1)
        x = functional.dropout(x, DROPOUT, self.training) * present[..., None]
        x, _ = self.rnn(x)
        return self.out(functional.dropout(x, DROPOUT, self.training))
