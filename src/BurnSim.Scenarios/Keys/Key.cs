using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios.Keys;

/// <summary>A key of the file: all that is known of it, in one place.</summary>
internal abstract class Key(string name, string meaning)
{
    public string Name => name;

    /// <summary>One line.</summary>
    public string Meaning => meaning;

    public abstract Form Form { get; }

    public abstract bool IsRequired { get; }

    /// <summary>The value it has when it is left out, as written; empty where it says nothing.</summary>
    public abstract string Default { get; }
}

/// <summary>A key of a <typeparamref name="TRecord"/>.</summary>
internal abstract class Key<TRecord>(string name, string meaning) : Key(name, meaning)
{
    /// <summary>The record with the value read into it; false after a finding.</summary>
    public abstract bool Read(ref TRecord record, Field field, Binding binding);

    /// <summary>Tells the record's value of it.</summary>
    /// <param name="at">At this key.</param>
    public abstract void Tell(TRecord record, Telling at);
}

/// <summary>A key that is a property of its record, whose default is the blank record's.</summary>
internal sealed class Key<TRecord, T>(
    string name, Form<T> form, TRecord blank, Func<TRecord, T> get, Func<TRecord, T, TRecord> with, string meaning, bool required)
    : Key<TRecord>(name, meaning)
{
    public override Form Form => form;

    public override bool IsRequired => required;

    public override string Default => required || form is ISection ? "" : form.Write(get(blank));

    public override bool Read(ref TRecord record, Field field, Binding binding)
    {
        if (!form.Read(field, binding, out var value)) return false;
        record = with(record, value);
        return true;
    }

    public override void Tell(TRecord record, Telling at) => form.Tell(at, get(record));
}
