using BurnSim.Market;
using BurnSim.Recording;
using BurnSim.Validation;

namespace BurnSim.Tests;

/// <summary>What observers see of a few hundred people in campuses of thirty, where nothing happens but what a test lets happen.</summary>
public class SurveyTests
{
    private const int People = 300, Campus = 30, First = 12;

    private static readonly Network Blocks = new CampusNetwork { Degree = 6, Rewire = 0, Campus = Campus };

    private static readonly Segment Talking = Markets.Still(People) with { Imitation = 0.1 };

    private static Scenario Market(Segment segment, Network network, params Firm[] firms) => Markets.Of(60, segment, firms) with
    {
        Population = new IndividualPopulation { Network = network },
        Buzz = new Buzz { Volatility = 0, ViralRate = 0 },
    };

    private static readonly Scenario ByWordAlone = Market(Talking, Blocks, Markets.Firm("a", First));

    private static Survey See(Scenario market, int sample = 0, params IObserver[] others)
    {
        var survey = new Survey(market, Lives.Sample(sample, 1, 0));
        new Simulation(market, 1).Run(0, [survey, .. others]);
        return survey;
    }

    /// <summary>With neither ads nor adoption by oneself everybody is told, on their own campus, by someone who used the app before.</summary>
    [Test]
    public void Whoever_comes_by_word_alone_is_told_by_a_user_of_their_campus()
    {
        var tellers = new Tellers();
        See(ByWordAlone, 0, tellers);
        Assert.That(tellers.Arrivals, Is.GreaterThan(50));
        Assert.That(tellers.Strangers, Is.Zero);
    }

    /// <summary>The same of users who move to a rival, which nobody would without its users' word.</summary>
    [Test]
    public void Who_moves_is_told_by_a_user_of_the_firm_they_move_to()
    {
        var tellers = new Tellers();
        var lives = See(Market(Talking with { Openness = 2 }, Blocks, Markets.Firm("a", 60), Markets.Firm("b", 60)), People, tellers).Lives;
        Assert.That(lives.All.SelectMany(life => life.Turns).Count(turn => turn.What == TurnKind.Moves), Is.GreaterThan(50));
        Assert.That(tellers.Strangers, Is.Zero);
    }

    [Test]
    public void Ever_adopters_are_first_users_and_all_who_came()
    {
        var survey = See(ByWordAlone);
        var came = 0.0;
        foreach (var at in survey.Adoption.All)
        {
            came += at.Came;
            Assert.That((at.People, at.Ever, at.Users, at.Told), Is.EqualTo(((double)People, First + came, First + came, at.Came)));
        }

        Assert.That(survey.Adoption.All, Has.Count.EqualTo(60));
    }

    [Test]
    public void Nobody_in_particular_tells_anyone_where_people_hear_from_everyone()
    {
        var survey = See(Market(Talking, new EveryoneNetwork(), Markets.Firm("a", First)));
        Assert.That(survey.Cascades, Is.Null);
        Assert.That(survey.Adoption.All.Select(at => at.Told), Is.All.NaN);
        Assert.That(survey.Neighbourhoods.All.Select(place => (place.Number, place.People)).Distinct(), Is.EqualTo(new[] { (0, (double)People) }));
    }

    /// <summary>Every adoption is in one cascade, and each began with a first user.</summary>
    [Test]
    public void Cascades_hold_all_adoptions()
    {
        var survey = See(ByWordAlone);
        var sizes = survey.Cascades!.Sizes;
        Assert.That(sizes.Select(size => size.IsFirst), Is.All.True);
        Assert.That(sizes.Sum(size => size.Count), Is.InRange(1, First));
        Assert.That(sizes.Sum(size => (size.Size - 1) * size.Count), Is.EqualTo(survey.Adoption.All.Sum(at => at.Came)));
    }

    [Test]
    public void Who_comes_without_word_is_a_cascade_of_one()
    {
        var survey = See(Market(Markets.Still(People) with { Innovation = 0.02 }, Blocks, Markets.Firm("a")));
        Assert.That(survey.Cascades!.Sizes, Is.EqualTo(new[] { new CascadeSize(0, false, 1, (int)survey.Adoption.All.Sum(at => at.Came)) }));
    }

    [Test]
    public void Neighbourhoods_add_up_to_the_market()
    {
        var users = new UsersByTick();
        var survey = See(Market(Talking with { CoreLapse = 0.1, TrialLapse = 0.1 }, Blocks, Markets.Firm("a", 60), Markets.Firm("b", 60)), 0, users);
        var byTick = survey.Neighbourhoods.All.ToLookup(place => place.Tick);
        Assert.That(byTick, Has.Count.EqualTo(25));
        Assert.That(byTick.Last().Key, Is.EqualTo(59));
        foreach (var places in byTick)
        {
            Assert.That(places.Select(place => place.People), Is.EqualTo(Enumerable.Repeat((double)Campus, People / Campus)));
            Assert.That(new[] { 0, 1 }.Select(firm => places.Sum(place => place.Users[firm])), Is.EqualTo(users.All[places.Key]));
        }
    }

    /// <summary>Of a sample of everyone, each history begins and ends as the market counts.</summary>
    [Test]
    public void Lives_of_everyone_are_the_market()
    {
        var survey = See(ByWordAlone with { Segments = [Talking with { Settle = 0.3 }] }, People);
        var turns = survey.Lives.All.SelectMany(life => life.Turns).ToLookup(turn => turn.What);
        Assert.That(survey.Lives.All.Select(life => life.Agent), Is.EqualTo(Enumerable.Range(0, People)));
        Assert.That(turns[TurnKind.IsFirst].Count(), Is.EqualTo(First));
        Assert.That(turns[TurnKind.Tries].Count(), Is.EqualTo(survey.Adoption.All.Sum(at => at.Came)));
        Assert.That(turns[TurnKind.Settles].Count(), Is.InRange(1, First + turns[TurnKind.Tries].Count()));
        Assert.That(turns.Select(of => of.Key), Is.EquivalentTo(new[] { TurnKind.IsFirst, TurnKind.Tries, TurnKind.Settles }));
    }

    /// <summary>First users who give up in the tick they come in are seen after it only: what they used, nobody knows any more.</summary>
    [Test]
    public void Who_comes_and_goes_in_a_tick_gave_up_an_app()
    {
        var leaving = Markets.Still(People) with { CoreLapse = 50, TrialLapse = 50 };
        var lives = See(Market(leaving, Blocks, Markets.Firm("a", First)), People).Lives.All.Where(life => life.Turns.Count > 0).ToList();
        Assert.That(lives, Has.Count.EqualTo(First));
        Assert.That(lives.SelectMany(life => life.Turns), Is.All.EqualTo(new Turn(0, TurnKind.Lapses, -1, -1)));
        Assert.That(lives.Select(life => life.Text), Is.All.EndsWith("gives an app up on 2024-01-01."));
    }

    [Test]
    public void A_sample_is_the_same_again_and_nobody_is_in_it_twice()
    {
        var (one, again) = (See(ByWordAlone, 40).Lives.All, See(ByWordAlone, 40).Lives.All);
        Assert.That(one.Select(life => life.Text), Is.EqualTo(again.Select(life => life.Text)));
        Assert.That(one.Select(life => life.Agent), Is.Unique.And.Exactly(40).Items);
        Assert.That(one.Select(life => life.Neighbourhood), Is.EqualTo(one.Select(life => life.Agent / Campus)));
    }

    [Test]
    public void A_life_is_told_in_a_sentence()
    {
        var told = ByWordAlone with { Firms = [Markets.Firm("a") with { Name = "Kimi" }, Markets.Firm("b") with { Name = "Doubao" }] };
        Turn[] turns =
        [
            new(1, TurnKind.Tries, 0, 48_209), new(9, TurnKind.Settles, 0, -1), new(40, TurnKind.Moves, 1, -1), new(50, TurnKind.Lapses, 1, -1),
            new(366, TurnKind.ComesBack, 0, 3),
        ];
        Assert.That(new Life(told, 48_213, 0, 4, false, [.. turns]).Text, Is.EqualTo(
            "person 48,213 (people): tries Kimi on 2024-01-02, told by person 48,209; settles 01-10; moves to Doubao 02-10; gives Doubao up 02-20; "
            + "comes back to Kimi on 2025-01-01, told by person 3."));
        Assert.That(new Life(told, 5, 0, 0, true, []).Text, Is.EqualTo("person 5 (people): had lapsed; uses none."));
    }

    /// <summary>Whether anybody looks, and how many threads move them, changes no bit.</summary>
    [TestCase(1)]
    [TestCase(3)]
    public void Looking_changes_nothing(int threads)
    {
        var market = Markets.Lively() with { Population = new IndividualPopulation { PeoplePerAgent = 50, Network = new SmallWorldNetwork() } };
        var (seen, unseen) = (new UsersByTick(), new UsersByTick());
        new Simulation(market, 3, threads).Run(0, [new Survey(market, Lives.Sample(10, 3, 0)), seen]);
        new Simulation(market, 3).Run(0, unseen);
        Assert.That(seen.All, Is.EqualTo(unseen.All));
    }

    /// <summary>Counts arrivals whose teller isn't of their campus or didn't use the firm when the tick began.</summary>
    private sealed class Tellers : IObserver
    {
        private int[] firms = [];

        public int Arrivals { get; private set; }

        public int Strangers { get; private set; }

        public void Begin(State state) => firms = [.. Enumerable.Repeat(-1, state.Register!.Agents)];

        public void See(State state)
        {
            var came = new HashSet<int>();
            foreach (var (agent, _) in state.Register!.Arrivals) came.Add(agent);
            foreach (var (agent, teller) in state.Register.Arrivals)
            {
                // Who was among the first users stands so since the first tick began; where they have gone in it, nobody saw what they used.
                if (state.Tick == 0 && came.Contains(teller)) continue;
                var used = teller < 0 ? -1 : firms[teller] >= 0 || state.Tick > 0 ? firms[teller] : state.Register.Of(teller).Firm;
                Strangers += teller < 0 || agent / Campus != teller / Campus || used != state.Register.Of(agent).Firm ? 1 : 0;
                Arrivals++;
            }

            for (var agent = 0; agent < firms.Length; agent++) firms[agent] = state.Register.Of(agent).Firm;
        }
    }

    private sealed class UsersByTick : IObserver
    {
        public List<double[]> All { get; } = [];

        public void Begin(State state) => All.Clear();

        public void See(State state) => All.Add(state.Users[..state.Firms]);
    }
}
