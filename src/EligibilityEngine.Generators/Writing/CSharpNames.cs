using EligibilityEngine.Generators.Reading;

namespace EligibilityEngine.Generators.Writing;

/// <summary>Gives what a rulebook declares its names in C#: <c>called-up-before-27</c> is <c>CalledUpBefore27</c>.</summary>
internal sealed class CSharpNames(string @class, List<Slip> slips)
{
    private static readonly HashSet<string> Taken =
        ["Case", "Person", "Answers", "Decision", "Facts", "Questions", "Rulebook", "Load", "Of", "Decide", "AssumingOrdinary", "UnderLawOf", "KnownBy", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    private readonly Dictionary<(bool IsQuestion, string Member), string> _members = [];

    public IEnumerable<Named> Of(IEnumerable<Declared> declared)
    {
        var all = declared.ToList();
        var questions = new HashSet<string>(all.Where(d => d.IsQuestion).Select(d => d.Name));
        foreach (var one in all)
        {
            var member = Free(Pascal(one.Name), one.IsQuestion ? "Question" : "Fact");
            if (IsNew(one, member))
            {
                yield return new Named(one, member, !one.IsQuestion && questions.Contains(one.Name) ? member + "Value" : member, new(Values(one)));
            }
        }
    }

    /// <summary>The name, or a longer one where the shorter is taken.</summary>
    private string Free(string name, string suffix) => Taken.Contains(name) || name == @class ? name + suffix : name;

    private bool IsNew(Declared declared, string member)
    {
        if (!_members.TryGetValue((declared.IsQuestion, member), out var other))
        {
            _members.Add((declared.IsQuestion, member), declared.Name);
            return true;
        }

        slips.Add(other == declared.Name
            ? new Slip(SlipCodes.Twice, $"`{declared.Name}` is declared twice", declared.Place)
            : new Slip(SlipCodes.Alike, $"`{declared.Name}` and `{other}` are both `{member}` in C#", declared.Place));
        return false;
    }

    private List<string> Values(Declared declared)
    {
        var names = new List<string>();
        foreach (var value in declared.Values)
        {
            var name = Pascal(value.Name);
            if (names.Contains(name))
            {
                slips.Add(new Slip(SlipCodes.Alike, $"two values of `{declared.Name}` are `{name}` in C#", value.Place));
                name += names.Count;
            }

            names.Add(declared.Kind == Kind.Several && name == "None" ? "NoneOfThem" : name);
        }

        return names;
    }

    private static string Pascal(string name)
    {
        var joined = string.Concat(name.Split('-', '.', '_').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p.Substring(1)));
        return joined.Length == 0 || char.IsDigit(joined[0]) ? "_" + joined : joined;
    }
}
