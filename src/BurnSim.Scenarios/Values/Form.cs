using System.Text.Json.Nodes;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Values;

/// <summary>A value where it stands.</summary>
/// <param name="Path">Dotted path, e.g. <c>firms.moonshot.cash</c>.</param>
/// <param name="Node">The value.</param>
/// <param name="Named">Where its key is, for what is missing in it.</param>
internal readonly record struct Field(string Path, Node Node, Place Named)
{
    public Field Inside(Entry entry) => new($"{Path}.{entry.Key.Text}", entry.Value, entry.Key.Place);

    public Field Inside(int position, Node item) => new($"{Path}.{position}", item, item.Place);

    /// <summary>Path and value, for a message.</summary>
    public string Said => $"{Path} is " + Node switch
    {
        Scalar { IsNull: false } scalar => Printable.Value(scalar.Text),
        Sequence list => Printable.Value(list.Text),
        _ => Node.Kind,
    };
}

/// <summary>How a kind of value is written in a file: what the format's pages say of it.</summary>
internal abstract class Form
{
    /// <summary>In a word or two, with its unit.</summary>
    public abstract string Type { get; }

    /// <summary>What values are allowed; empty: any.</summary>
    public virtual string Range => "";

    public abstract JsonObject Schema();
}

/// <summary>How a <typeparamref name="T"/> is read and written.</summary>
internal abstract class Form<T> : Form
{
    /// <summary>Reads a value; false after a finding.</summary>
    public abstract bool Read(Field field, Binding binding, out T value);

    /// <summary>Writes a value as it could stand in a file, in base units.</summary>
    public virtual string Write(T value) => "";

    /// <summary>Tells a value and all that is in it.</summary>
    public virtual void Tell(Telling at, T value)
    {
        var text = Write(value);
        at.Add(text, here => Set(Dial(here), value) with { Written = Flow.Text(text) });
    }

    /// <summary>The dial of a place where there is nothing.</summary>
    public virtual Dial Dial(Telling at) => at.Dial(DialKind.Text);

    /// <summary>A dial with what it needs to know of the value there, besides how it is written.</summary>
    protected virtual Dial Set(Dial dial, T value) => dial;
}

/// <summary>A value that may be absent.</summary>
internal sealed class Optional<T>(Form<T> form, Func<T?, bool> isThere) : Form<T?>
{
    public const string None = "none";

    public override string Type => form.Type;

    public override string Range => form.Range;

    public override JsonObject Schema() => form.Schema();

    public override bool Read(Field field, Binding binding, out T? value)
    {
        var read = form.Read(field, binding, out var found);
        value = read ? found : default;
        return read;
    }

    public override string Write(T? value) => isThere(value) ? form.Write(value!) : None;

    public override void Tell(Telling at, T? value)
    {
        if (isThere(value)) form.Tell(at.Maybe(), value!);
        else at.Maybe().Add(None, form.Dial);
    }
}

/// <summary>A value that is no part of the market: it is read, and not told among what is resolved.</summary>
internal sealed class Aside<T>(Form<T> form) : Form<T>
{
    public override string Type => form.Type;

    public override JsonObject Schema() => form.Schema();

    public override bool Read(Field field, Binding binding, out T value) => form.Read(field, binding, out value);

    public override void Tell(Telling at, T value)
    {
    }
}

/// <summary>A value that is no part of the market, yet of what is resolved.</summary>
internal sealed class Beside<T>(Form<T> form) : Form<T>
{
    public override string Type => form.Type;

    public override string Range => form.Range;

    public override JsonObject Schema() => form.Schema();

    public override bool Read(Field field, Binding binding, out T value) => form.Read(field, binding, out value);

    public override string Write(T value) => form.Write(value);

    public override void Tell(Telling at, T value) => form.Tell(at.Beside(), value);
}

/// <summary>A day that may be left out.</summary>
internal sealed class OptionalDate(DateForm form) : Form<DateOnly?>
{
    public override string Type => form.Type;

    public override string Range => form.Range;

    public override JsonObject Schema() => form.Schema();

    public override bool Read(Field field, Binding binding, out DateOnly? value)
    {
        var read = form.Read(field, binding, out var day);
        value = day;
        return read;
    }

    public override string Write(DateOnly? value) => value is { } day ? form.Write(day) : Optional<Number>.None;

    public override void Tell(Telling at, DateOnly? value)
    {
        if (value is { } day) form.Tell(at.Maybe(), day);
        else at.Maybe().Add(Optional<Number>.None, form.Dial);
    }
}
