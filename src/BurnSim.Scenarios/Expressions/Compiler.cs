using BurnSim.Strategies;

namespace BurnSim.Scenarios.Expressions;

/// <summary>
/// Compiles an expression into closures over <see cref="Quantities"/>, reading it once by operator precedence
/// (Pratt 1973): or, and, not, comparison, sum, product, sign.
/// </summary>
internal sealed class Compiler
{
    public const int Longest = 2000, Deepest = 64;

    private const int Or = 1, And = 2, Not = 3, Comparison = 4, Sum = 5, Product = 6, Sign = 7;

    private readonly Words words;
    private readonly Binding binding;
    private Word word;
    private int depth;

    private Compiler(string text, Binding binding)
    {
        (words, this.binding) = (new Words(text), binding);
        word = words.Next();
    }

    private enum Kind
    {
        Number,
        Truth,
        Regime,
    }

    /// <summary>A part of an expression: what it is, how to have it, and the word it began with.</summary>
    private readonly record struct Part(Kind Kind, Quantity Value, Word First);

    /// <summary>A condition (1 or 0) or a number.</summary>
    /// <exception cref="Slip">Where the text goes wrong.</exception>
    public static Quantity Compile(string text, bool condition, Binding binding)
    {
        if (text.Length > Longest) throw new Slip(0, 1, $"an expression is at most {Longest:N0} characters");
        var compiler = new Compiler(text, binding);
        var part = compiler.Expression(0);
        if (compiler.word.Kind != WordKind.End) throw compiler.Unexpected("the end of the expression");
        return Need(part, condition ? Kind.Truth : Kind.Number);
    }

    private Slip Unexpected(string wanted) =>
        new(word.From, Math.Max(1, word.Kind == WordKind.End ? 1 : word.Text.Length), $"{wanted} belongs here, not {Quoted(word)}");

    private static string Quoted(Word word) => word.Kind == WordKind.End ? "the end" : $"'{Printable.Value(word.Text)}'";

    private Word Take()
    {
        var taken = word;
        word = words.Next();
        return taken;
    }

    private void Take(string sign)
    {
        if (word.Text != sign || word.Kind != WordKind.Sign) throw Unexpected($"'{sign}'");
        Take();
    }

    private static Quantity Need(Part part, Kind kind) => part.Kind == kind ? part.Value
        : throw new Slip(part.First.From, part.First.Text.Length, (part.Kind, kind) switch
        {
            (Kind.Regime, _) => "a regime can only be compared, as in 'regime == cold'",
            (_, Kind.Truth) => "a condition belongs here, such as 'share < 20%'",
            (_, Kind.Regime) => "a regime belongs here: hot, normal or cold",
            _ => "a number belongs here, not a condition",
        });

    private Part Expression(int above)
    {
        if (++depth > Deepest) throw new Slip(word.From, 1, $"brackets and signs are nested more than {Deepest} deep");
        var left = Prefix();
        while (Binds(word) is var binds && binds > above)
        {
            if (left.Kind == Kind.Truth && binds == Comparison)
            {
                throw new Slip(word.From, word.Text.Length, "a comparison can't be compared again; join two by 'and'");
            }

            left = Infix(left, Take(), binds);
        }

        depth--;
        return left;
    }

    private static int Binds(Word word) => word.Kind is WordKind.Number or WordKind.End ? 0 : word.Text switch
    {
        "or" => Or,
        "and" => And,
        "<" or "<=" or ">" or ">=" or "==" or "!=" => Comparison,
        "+" or "-" => Sum,
        "*" or "/" => Product,
        _ => 0,
    };

    private Part Infix(Part left, Word sign, int binds)
    {
        var right = Expression(binds);
        if (sign.Text is "==" or "!=" && (left.Kind == Kind.Regime || right.Kind == Kind.Regime))
        {
            return new(Kind.Truth, Joined(sign.Text, Need(left, Kind.Regime), Need(right, Kind.Regime)), left.First);
        }

        var operands = binds <= And ? Kind.Truth : Kind.Number;
        return new(binds <= Comparison ? Kind.Truth : Kind.Number,
            Joined(sign.Text, Need(left, operands), Need(right, operands)), left.First);
    }

    private static Quantity Joined(string sign, Quantity a, Quantity b) => sign switch
    {
        "or" => s => a(s) != 0 || b(s) != 0 ? 1 : 0,
        "and" => s => a(s) != 0 && b(s) != 0 ? 1 : 0,
        "<" => s => a(s) < b(s) ? 1 : 0,
        "<=" => s => a(s) <= b(s) ? 1 : 0,
        ">" => s => a(s) > b(s) ? 1 : 0,
        ">=" => s => a(s) >= b(s) ? 1 : 0,
        "==" => s => a(s) == b(s) ? 1 : 0,
        "!=" => s => a(s) != b(s) ? 1 : 0,
        "+" => s => a(s) + b(s),
        "-" => s => a(s) - b(s),
        "*" => s => a(s) * b(s),
        _ => s => a(s) / b(s),
    };

    private Part Prefix()
    {
        var first = word;
        switch (first)
        {
            case { Kind: WordKind.Number }:
                Take();
                return new(Kind.Number, _ => first.Number, first);
            case { Kind: WordKind.Sign, Text: "(" }:
                Take();
                var inner = Expression(0);
                Take(")");
                return inner;
            case { Kind: WordKind.Sign, Text: "-" }:
                Take();
                var negated = Need(Expression(Sign), Kind.Number);
                return new(Kind.Number, s => -negated(s), first);
            case { Kind: WordKind.Name, Text: "not" }:
                Take();
                var denied = Need(Expression(Not), Kind.Truth);
                return new(Kind.Truth, s => denied(s) != 0 ? 0 : 1, first);
            case { Kind: WordKind.Name, Text: not ("and" or "or") }:
                return Name();
            default:
                throw Unexpected("a quantity or a number");
        }
    }

    private Part Name()
    {
        var name = word;
        var of = Quantities.Named.FirstOrDefault(q => q.Name == name.Text);
        Take();
        if (word is { Kind: WordKind.Sign, Text: "(" })
        {
            // What is in these brackets is an id, not words.
            if (of is not null) return NamedQuantity(of, name);
            if (Quantities.Functions.FirstOrDefault(f => f.Name == name.Text) is { } function) return Call(function, name);
        }

        if (Quantities.Plain.FirstOrDefault(q => q.Name == name.Text) is { } own) return new(Kind.Number, own.Value, name);
        if (name.Text == Quantities.Regime) return new(Kind.Regime, s => (double)s.Regime, name);
        foreach (var (regime, value) in Quantities.Regimes)
        {
            if (regime == name.Text) return new(Kind.Regime, _ => (double)value, name);
        }

        throw of is not null || Quantities.Functions.Any(f => f.Name == name.Text)
            ? new Slip(name.From, name.Text.Length, $"'{name.Text}' takes something in brackets")
            : new Slip(name.From, name.Text.Length, $"there is no quantity '{Printable.Value(name.Text)}'",
                Spelling.Nearest(name.Text, Quantities.Names));
    }

    private Part NamedQuantity(Quantities.Of quantity, Word name)
    {
        var (id, from) = words.Id();
        var number = binding.NumberOf(quantity.Kind, id);
        if (number < 0)
        {
            throw new Slip(from, Math.Max(1, id.Length),
                $"no {quantity.Kind.ToString().ToLowerInvariant()} is called '{Printable.Value(id)}'",
                Spelling.Nearest(id, binding.Ids(quantity.Kind)));
        }

        word = words.Next();
        Take(")");
        return new(Kind.Number, quantity.Value(number), name);
    }

    private Part Call(Quantities.Function function, Word name)
    {
        var arguments = new List<Quantity>();
        do
        {
            Take();
            arguments.Add(Need(Expression(0), Kind.Number));
        }
        while (word is { Kind: WordKind.Sign, Text: "," });
        Take(")");
        if (arguments.Count < function.Least || arguments.Count > function.Most)
        {
            throw new Slip(name.From, name.Text.Length,
                $"{name.Text} takes {(function.Least == function.Most ? "one number" : $"{function.Least} to {function.Most} numbers")}");
        }

        var first = arguments[0];
        return new(Kind.Number, function.Name switch
        {
            "abs" => s => Math.Abs(first(s)),
            "min" => arguments.Aggregate((a, b) => s => Math.Min(a(s), b(s))),
            _ => arguments.Aggregate((a, b) => s => Math.Max(a(s), b(s))),
        }, name);
    }
}
