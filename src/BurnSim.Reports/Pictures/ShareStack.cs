using BurnSim.Recording;

namespace BurnSim.Reports.Pictures;

/// <summary>How the market divides over time: median shares, stacked.</summary>
internal static class ShareStack
{
    public static Sheet? Draw(Story story)
    {
        if (story.Points < 2 || story.Summary.Firms.Length < 2)
        {
            return null;
        }

        var shares = Shares(story);
        // Where most runs have no users left there is nothing to divide.
        var last = Enumerable.Range(0, story.Points).LastOrDefault(point =>
            story.Bands.Of(MarketMetric.Users, point).P50 > 0 && shares.Any(row => row[point] > 0));
        var when = last == story.Points - 1 ? "at the end" : $"in {Amount.Month(story.Bands.Dates[last])}, before the market empties";
        var order = Enumerable.Range(0, shares.Length).Where(row => shares[row].Any(share => share > 0))
            .OrderBy(row => row == story.Cast.Ranked.Length).ThenByDescending(row => shares[row][last]).ThenBy(row => row).ToArray();
        if (order.Length == 0 || last == 0)
        {
            return null;
        }

        string Label(int row) => row == story.Cast.Ranked.Length ? story.OthersName : story.Name(story.Cast.Ranked[row]);
        Ink InkOf(int row) => row == story.Cast.Ranked.Length ? Palette.Others : story.Cast.InkOf(story.Cast.Ranked[row]);

        var labels = order.Select(row => $"{Label(row)} {Amount.Percent(shares[row][last])}").ToArray();
        var two = order.Take(2).Sum(row => shares[row][last]);
        var sheet = new Sheet(story.Letters, 660)
        {
            Name = "share-stacked",
            Title = $"{string.Join(" and ", order.Take(2).Select(Label))} hold {Amount.Percent(two)} of users {when}",
            Subtitle = "Share of active users: each firm's median × its chance of being in the market, scaled to 100 %",
            Caption = $"Typical division of active users over time; the two biggest hold {Amount.Percent(two)} {when}.",
        };
        var panel = sheet.Add(story.Dates(8), Scale.FromZero([1], Amount.MarkPercent), 80, Sheet.Top,
            Names.Before(story.Letters, labels), 610);
        var floor = new double[story.Points];
        for (var place = 0; place < order.Length; place++)
        {
            var row = shares[order[place]];
            var ink = InkOf(order[place]);
            var from = floor.ToArray();
            floor = [.. floor.Zip(row, (below, share) => below + share)];
            var top = floor;
            panel.Band([.. Enumerable.Range(0, last + 1).Select(point => (story.X(point), from[point], top[point]))], ink.Colour, 0.85);
            panel.Line([.. Enumerable.Range(0, last + 1).Select(point => (story.X(point), top[point]))],
                new(Pen.Paper), 1.2f);
            if (row[last] >= 0.0005)
            {
                panel.End(labels[place], ink, story.X(last), from[last] + row[last] / 2);
            }
        }

        return sheet;
    }

    // [row, point]: the shown firms, then all others.
    private static double[][] Shares(Story story)
    {
        double[] Row(int firm) => [.. Enumerable.Range(0, story.Points).Select(point =>
        {
            var median = story.Bands.Firm(firm, FirmMetric.Share, point).P50;
            return double.IsFinite(median) ? median * story.Operating(firm, point) : 0;
        })];

        var rows = story.Cast.Ranked.Select(Row).ToList();
        if (story.HasOthers)
        {
            var others = new double[story.Points];
            foreach (var firm in story.Cast.Others)
            {
                others = [.. others.Zip(Row(firm), (sum, share) => sum + share)];
            }

            rows.Add(others);
        }

        for (var point = 0; point < story.Points; point++)
        {
            var sum = rows.Sum(row => row[point]);
            rows.ForEach(row => row[point] = sum > 0 ? row[point] / sum : 0);
        }

        return [.. rows];
    }
}
