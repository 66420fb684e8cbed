namespace BurnSim.Reports;

/// <summary>Moves labels as little as possible so that none lies on another.</summary>
static class Apart
{
    /// <summary>
    /// Heights at least <paramref name="gap"/> apart, in the order of <paramref name="wanted"/> and within
    /// <paramref name="top"/>..<paramref name="bottom"/> as long as they fit (closer together if they don't), with the
    /// least sum of squared moves: isotonic regression by pooling adjacent violators (Barlow et al. 1972).
    /// </summary>
    public static float[] Pushed(float[] wanted, float gap, float top, float bottom)
    {
        if (wanted.Length == 0)
        {
            return [];
        }

        gap = Math.Min(gap, wanted.Length < 2 ? gap : (bottom - top) / (wanted.Length - 1));
        var order = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var blocks = new List<(double Sum, int Count)>();
        for (var place = 0; place < order.Length; place++)
        {
            // Less what the labels above take up, heights only have to rise.
            (double Sum, int Count) block = (wanted[order[place]] - gap * place, 1);
            while (blocks.Count > 0 && blocks[^1].Sum / blocks[^1].Count > block.Sum / block.Count)
            {
                block = (block.Sum + blocks[^1].Sum, block.Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        var heights = new float[wanted.Length];
        var next = 0;
        foreach (var (sum, count) in blocks)
        {
            for (var i = 0; i < count; i++, next++)
            {
                var room = Math.Clamp(sum / count, top, Math.Max(top, bottom - gap * (order.Length - 1)));
                heights[order[next]] = (float)(room + gap * next);
            }
        }

        return heights;
    }
}
