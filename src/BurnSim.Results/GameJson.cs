using System.Text.Json;
using BurnSim.Experiments.Games;

namespace BurnSim.Results;

/// <summary><c>game.json</c>: what comes of a game. Strategies are told by name.</summary>
public static class GameJson
{
    /// <summary>Writes what the file has, inside an object.</summary>
    public static void Tell(Utf8JsonWriter json, Solution solution)
    {
        var (game, tally) = (solution.Game, solution.Tally);
        json.WriteNumber("runs", tally.Runs);
        json.WriteNumber("runs_failed", solution.Played.Failed);
        json.WriteNumber("runs_without_payoff", solution.Played.Undefined);
        Each(json, "players", game.Players, player =>
        {
            json.WriteString("firm", player.Firm);
            json.WriteString("payoff", player.Payoff.Name);
            json.WriteStartArray("strategies");
            foreach (var move in player.Moves) json.WriteStringValue(move.Name);
            json.WriteEndArray();
            json.WriteString("today", player.Moves[player.Today].Name);
        });
        Each(json, "profiles", Enumerable.Range(0, game.Profiles.Count), profile =>
        {
            Plays(json, game, profile);
            json.WriteStartObject("payoffs");
            for (var player = 0; player < game.Players.Length; player++) Json.Write(json, game.Players[player].Firm, tally.Payoff(player, profile));
            json.WriteEndObject();
            json.WriteStartObject("more_than_today");
            for (var player = 0; player < game.Players.Length; player++) Json.Write(json, game.Players[player].Firm, tally.Change(player, game.Today, profile));
            json.WriteEndObject();
            Json.Write(json, "alpha_rank", solution.Ranks[profile]);
        });
        Each(json, "best_responses", solution.Responses, response =>
        {
            json.WriteString("firm", game.Players[response.Player].Firm);
            Plays(json, game, response.Profile);
            json.WriteBoolean("clear", response.IsClear);
            if (response.Next < 0) return;
            json.WriteString("next", game.Players[response.Player].Moves[response.Next].Name);
            Json.Write(json, "more_than_next", response.Lead);
        });
        Each(json, "dominated", solution.Dominated, one =>
        {
            var player = game.Players[one.Player];
            json.WriteString("firm", player.Firm);
            json.WriteString("strategy", player.Moves[one.Strategy].Name);
            json.WriteString("by", player.Moves[one.By].Name);
            json.WriteNumber("round", one.Round);
            json.WriteBoolean("strict", one.IsStrict);
            json.WriteBoolean("clear", one.IsClear(tally, solution.Dominated));
        });
        json.WriteBoolean("mixed_equilibria_searched", Nash.IsSearched(solution.Table));
        json.WriteBoolean("equilibria_in_continua", solution.IsContinuum);
        Each(json, "equilibria", solution.Equilibria, equilibrium =>
        {
            for (var player = 0; player < game.Players.Length; player++)
            {
                json.WriteStartObject(game.Players[player].Firm);
                json.WriteStartObject("plays");
                foreach (var own in equilibrium.Of.Supports[player]) json.WriteNumber(game.Players[player].Moves[own].Name, equilibrium.Of.Mix[player][own]);
                json.WriteEndObject();
                Json.Write(json, "payoff", equilibrium.Of.Payoffs[player]);
                json.WriteEndObject();
            }

            Json.Write(json, "again", equilibrium.Again);
        });
        Each(json, "cycles", solution.Cycles, cycle =>
        {
            Each(json, "profiles", cycle.Of, profile => Plays(json, game, profile));
            Json.Write(json, "again", cycle.Again);
        });
        json.WriteStartObject("first_in_alpha_rank");
        Plays(json, game, solution.First.Of);
        Json.Write(json, "again", solution.First.Again);
        json.WriteEndObject();
        Each(json, "replicator_ends", solution.Flows.GroupBy(flow => (flow.Profile, flow.IsSettled)).OrderByDescending(ends => ends.Count()), ends =>
        {
            if (ends.Key.Profile >= 0) Plays(json, game, ends.Key.Profile);
            json.WriteBoolean("settled", ends.Key.IsSettled);
            json.WriteNumber("starts", ends.Count());
        });
        if (solution.Dilemma is { } dilemma)
        {
            json.WriteStartObject("prisoners_dilemma");
            json.WriteStartObject("reward");
            Plays(json, game, dilemma.Reward);
            json.WriteEndObject();
            json.WriteStartObject("punishment");
            Plays(json, game, dilemma.Punishment);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void Plays(Utf8JsonWriter json, Game game, int profile)
    {
        json.WriteStartObject("plays");
        for (var player = 0; player < game.Players.Length; player++)
        {
            json.WriteString(game.Players[player].Firm, game.Players[player].Moves[game.Profiles.Strategy(profile, player)].Name);
        }

        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> tell)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            tell(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
