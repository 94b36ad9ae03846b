using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Facts, derived facts and readings.</summary>
internal sealed partial class Binder
{
    private Fact? BindFact(string id, MappingNode node)
    {
        var isDerived = node["derived"] is not null;
        if (TypeOf(node, id, isDerived) is not { } type)
        {
            return null;
        }

        var counts = HistoryBinder.IsCount(node["derived"]);
        ReportKeysOfOtherTypes(node, id, counts ? "counted" : isDerived ? "derived" : SyntaxNode.Scalar(node["type"])!.Text, counts ? "counted over a history" : isDerived ? "derived" : type.InWords(), isDerived && type == FactType.Date);
        ReportTextsOfSeveral(node, id, type);
        var derivation = !counts && node["derived"] is MappingNode derived ? new DerivationBinder(this).Bind(derived) : null;
        var counted = counts && node["derived"] is MappingNode count ? HistoryBinder.Bind(this, count) : null;
        var (minimum, maximum) = (BindNumber(node["minimum"]) ?? (counts ? 0 : null), BindNumber(node["maximum"]) ?? counted?.Most);
        if (minimum > maximum)
        {
            _bag.Add(Mistake.MinimumAboveMaximum(node["minimum"]!.Place, id));
            (minimum, maximum) = (null, null);
        }

        if (isDerived && derivation is null && counted is null)
        {
            return null;
        }

        var reach = ReachOf(type, minimum, maximum, derivation);
        if (reach > Limits.Sum)
        {
            _bag.Add(Mistake.SumTooLarge(node["derived"]!.Place, id));
            return null;
        }

        var fact = new Fact
        {
            Id = id,
            Type = type,
            Title = _texts.OrName(node["title"], id),
            Values = type == FactType.Choice ? BindValues(node["values"], "value", "value", v => $"has {Texts.Words(id)}: {v}") : [],
            Unit = _texts.Optional(node["unit"]),
            Minimum = minimum,
            Maximum = maximum,
            Derivation = derivation,
            Counted = counted,
            Reach = (long)reach,
            Ask = _texts.Optional(node["ask"]),
            WhenTrue = _texts.Optional(node["when-true"]),
            WhenFalse = _texts.Optional(node["when-false"]),
            Says = _texts.Optional(node["says"]),
            Changes = derivation is not null ? ChangesOf(derivation) : ChangesOf(node),
            OnlyUpward = SyntaxNode.Scalar(node["only"])?.Text == "upward",
            IsKnownAhead = type != FactType.Date || isDerived || (SyntaxNode.Scalar(node["known-ahead"]) is { } ahead ? Values.YesNo(ahead.Text) != false : node["never"] is null),
            SettledBy = _texts.Optional(node["settled-by"]),
            Group = SyntaxNode.Scalar(node["group"])?.Text,
            Note = _texts.Optional(node["note"]),
            Cites = BindCitations(node["cites"]),
            OtherNames = BindOtherNames(node, id, "values", "value"),
            Place = node["fact"]!.Place,
        };
        if (fact.OnlyUpward && fact.Changes != ChangedBy.Time)
        {
            _bag.Add(Mistake.OnlyUpwardWithoutTime(node["only"]!.Place, id));
        }

        if (type == FactType.Date && fact.Says is { HasForms: true })
        {
            _bag.Add(Mistake.NoNumberBeside(node["says"]!.Place));
        }

        WithNever(fact, node);
        AddAskedWhen(id, node, [fact]);
        if (derivation?.Gathered is { NeedsMember: true })
        {
            _askedWhen[fact] = GatheringBinder.NeededBy(node["derived"])!;
        }

        return node["ordinarily"] is not { } ordinarily ? fact : fact.Never is not null ? WithOrdinarilyNever(fact, ordinarily) : WithOrdinarily(fact, ordinarily);
    }

    /// <summary>Other words for something with values and for these.</summary>
    /// <param name="node">Where it is declared.</param>
    /// <param name="id">Its name.</param>
    /// <param name="list">Where its values are.</param>
    /// <param name="key">What stands before the name of one.</param>
    private static ImmutableArray<OtherName> BindOtherNames(MappingNode node, string id, string list, string key) =>
    [
        .. WordsOf(node).Select(w => new OtherName(w, id)),
        .. SyntaxNode.ItemsOf(node[list]).OfType<MappingNode>()
            .Where(v => SyntaxNode.Scalar(v[key]) is not null)
            .SelectMany(v => WordsOf(v).Select(w => new OtherName(w, id, SyntaxNode.Scalar(v[key])!.Text))),
    ];

    private static IEnumerable<string> WordsOf(MappingNode node) => SyntaxNode.ItemsOf(node["also"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(w => w.Text);

    private static ChangedBy ChangesOf(MappingNode node) => SyntaxNode.Scalar(node["changes"])?.Text switch
    {
        "never" => ChangedBy.Never,
        "the person" => ChangedBy.ThePerson,
        "an authority" => ChangedBy.AnAuthority,
        _ => ChangedBy.Time,
    };

    /// <summary>The greatest absolute value that a fact of this kind can have. A fact's own bounds do not bound what is computed.</summary>
    private static decimal ReachOf(FactType type, long? minimum, long? maximum, Derivation? derivation) => derivation switch
    {
        not null => derivation.Term.Reach,
        null when type == FactType.Number => Math.Max(Math.Abs(minimum ?? -Limits.Number), Math.Abs(maximum ?? Limits.Number)),
        _ => DateOnly.MaxValue.DayNumber,
    };

    private Fact WithOrdinarily(Fact fact, SyntaxNode written)
    {
        if (OrdinaryForm.IsOfCases(written))
        {
            AddOrdinaryCases(fact.Id, (SequenceNode)written, [(fact, value => ValueOf(fact, value))]);
            return fact;
        }

        if (written is SequenceNode)
        {
            _bag.Add(Mistake.ListOfOneValue(written.Place, fact.Id));
        }

        fact.Ordinarily = ValueOf(fact, written);
        return fact;
    }

    /// <summary>A value that is ordinary; unknown where it is none, which is reported.</summary>
    private FactValue ValueOf(Fact fact, SyntaxNode written)
    {
        if (written is not ScalarNode { IsEmpty: false } value)
        {
            return FactValue.Unknown;
        }

        var (code, mistake) = FactValues.Parse(fact, value.Text, value.Place);
        if (mistake is not null)
        {
            _bag.Add(mistake);
        }

        return mistake is null ? FactValue.Of(code!.Value) : FactValue.Unknown;
    }

    private static ChangedBy ChangesOf(Derivation derivation) =>
        derivation.UsesDayOfCase || derivation.Bases.IsEmpty ? ChangedBy.Time : derivation.Bases[0].Changes;

    private FactType? TypeOf(MappingNode node, string id, bool isDerived)
    {
        var written = SyntaxNode.Scalar(node["type"]);
        if (isDerived)
        {
            var type = (node["derived"] as MappingNode)?.Entries.Any(e => TermForms.DerivationsOfDays.Contains(e.Key.Text)) == true ? FactType.Date : FactType.Number;
            var word = Forms.FactTypes.Words[(int)type];
            if (written is not null && written.Text != word && Forms.FactTypes.Words.Contains(written.Text))
            {
                _bag.Add(Mistake.KeyNotForType(written.Place, $"type: {written.Text}", id, type == FactType.Date ? "derived and so a date" : "derived and so a number"));
            }

            return type;
        }

        if (node["type"] is null)
        {
            _bag.Add(Mistake.MissingKey(node["fact"]!.Place, "type", "a fact that is not derived"));
        }

        return written?.Text switch
        {
            "yes-no" => FactType.YesNo,
            "choice" => FactType.Choice,
            "number" => FactType.Number,
            "date" => FactType.Date,
            _ => null,
        };
    }

    /// <summary>Only a value that may be so or not has words for not being so.</summary>
    private void ReportTextsOfSeveral(MappingNode node, string id, FactType type)
    {
        foreach (var key in SyntaxNode.ItemsOf(node["values"]).OfType<MappingNode>().Where(_ => type == FactType.Choice).SelectMany(v => v.Entries.Select(e => e.Key)).Where(k => k.Text == "says-not"))
        {
            _bag.Add(Mistake.KeyNotForType(key.Place, key.Text, id, type.InWords()));
        }
    }

    private void ReportKeysOfOtherTypes(MappingNode node, string id, string word, string kind, bool isDerivedDay = false)
    {
        foreach (var (key, _) in node.Entries.Where(e => !Forms.GoesWith(word, e.Key.Text) || (isDerivedDay && !Forms.GoesWith("date", e.Key.Text))))
        {
            _bag.Add(Mistake.KeyNotForType(key.Place, key.Text, id, kind));
        }

        foreach (var key in Forms.NeededBy(word).Where(k => node[k] is null && !IsMisspelt(node, k)))
        {
            _bag.Add(Mistake.KeyNeededForType(node["fact"]!.Place, key, id, kind));
        }
    }

    private static bool IsMisspelt(MappingNode node, string key) =>
        node.Entries.Any(e => Forms.Fact.Find(e.Key.Text) is null && NearestName.Of(e.Key.Text, [key]) is not null);

    private static long? BindNumber(SyntaxNode? node) => SyntaxNode.Scalar(node) is { } scalar ? Values.Number(scalar.Text) : null;

    /// <summary>Values of a choice fact, answers of a question, or alternatives of a reading; a second one of the same name is reported.</summary>
    private ImmutableArray<NamedValue> BindValues(SyntaxNode? list, string key, string kind, Func<string, string> words)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        var places = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        foreach (var item in SyntaxNode.ItemsOf(list))
        {
            var id = SyntaxNode.Scalar(item) ?? SyntaxNode.Scalar((item as MappingNode)?[key]);
            if (id is null || !Names.IsSmall(id.Text))
            {
                continue;
            }

            if (!places.TryAdd(id.Text, id.Place))
            {
                _bag.Add(Mistake.DuplicateId(id.Place, id.Text, kind, places[id.Text], kind));
                continue;
            }

            var says = _texts.Or((item as MappingNode)?["says"], words(id.Text.Replace('-', ' ')));
            values.Add(new NamedValue(id.Text, says, _texts.Optional((item as MappingNode)?["held-by"])));
        }

        return values.ToImmutable();
    }

    /// <summary>What an item of a derivation stands for: a fact, or all values of a fact of several.</summary>
    internal Fact?[] BindBases(SyntaxNode node, FactType? type)
    {
        if (SyntaxNode.Scalar(node) is not { } name)
        {
            return [null];
        }

        if (!_several.Has(name.Text))
        {
            return [FindFact(name, Mistake.CircleOfDerivedFacts) is { } fact && TermBinder.IsOfType(this, name, fact, type) ? fact : null];
        }

        if (type is not (null or FactType.YesNo))
        {
            _bag.Add(Mistake.NotAFactOfType(name.Place, name.Text, TermBinder.InWords(type.Value)));
            return [null];
        }

        return FindSeveral(name.Text) is { Values.IsEmpty: false } several ? [.. several.Values] : [null];
    }

    /// <summary>Whether a number is written out, and not the name of a fact.</summary>
    internal bool IsNumber(ScalarNode written) =>
        Values.Number(written.Text) is not null && _members?.Has(written.Text) != true && !_groups.Has(written.Text) && !_facts.Has(written.Text);

    /// <summary>The fact with this name; null where there is none or where it is badly declared, which is reported.</summary>
    internal Fact? FindFact(ScalarNode name, Func<TextPlace, IEnumerable<string>, Diagnostic>? circle = null)
    {
        if (name.Text == TermForms.DayOfCase)
        {
            return DayOfCase;
        }

        if (_members is { } members && members.Has(name.Text))
        {
            members.Used.Add(name.Text);
            return members.Bind(name.Text, name.Place, circle ?? Mistake.CircleOfDerivedFacts, _bag);
        }

        if (_groups.Has(name.Text))
        {
            _groups.Used.Add(name.Text);
            return _groups.Bind(name.Text, name.Place, Mistake.CircleOfDerivedFacts, _bag)?.Count;
        }

        if (_facts.Has(name.Text))
        {
            _facts.Used.Add(name.Text);
            return _facts.Bind(name.Text, name.Place, circle ?? Mistake.CircleOfDerivedFacts, _bag);
        }

        if (SeveralFact.WholeOf(name.Text) is { } whole && _several.Has(whole))
        {
            return FindValue(name, whole);
        }

        if (KindInConditions(name.Text) is { } kind)
        {
            _bag.Add(Mistake.NoFactBut(name.Place, name.Text, kind));
        }
        else if (!IsLost(name, name.Text))
        {
            _bag.Add(Values.Number(name.Text) is not null ? Mistake.NumberForAFact(name.Place, name.Text) : Mistake.UnknownFact(name.Place, name.Text, NearestName.Of(name.Text, _facts.Names.Concat(_several.Names).Concat(_groups.Names).Concat(_members?.Names ?? []))));
        }

        return null;
    }

    /// <summary>The day of the case, where it stands for a date fact.</summary>
    private Fact DayOfCase => _dayOfCase ??= new Fact
    {
        Id = TermForms.DayOfCase,
        Type = FactType.Date,
        Title = _texts.OrName(null, TermForms.DayOfCase),
        Derivation = new Derivation(new DayOfCase()),
        Reach = DateOnly.MaxValue.DayNumber,
        Changes = ChangedBy.Time,
        Place = _files.Rules.Select(r => r.Place).FirstOrDefault() ?? _files.Sources[0].Place,
    };

    /// <summary>What else than a fact has this name and may stand in a condition, with its article; or null.</summary>
    private string? KindInConditions(string name)
    {
        _definitions.Used.UnionWith(_definitions.Has(name) ? [name] : []);
        _readings.Used.UnionWith(_readings.Has(name) ? [name] : []);
        return _several.Has(name) ? "a fact of several values" : _questions.Has(name) ? "a question" : _definitions.Has(name) ? "a definition" : _readings.Has(name) ? "a reading" : null;
    }

    private Reading BindReading(string id, MappingNode node)
    {
        var choice = new Fact
        {
            Id = id,
            Type = FactType.Choice,
            Title = _texts.OrName(null, id),
            Values = BindValues(node["alternatives"], "is", "alternative", v => v),
            Ask = _texts.Required(node["ask"]),
            Changes = ChangedBy.AReading,
            Note = _texts.Optional(node["note"]),
            Cites = BindCitations(node["cites"]),
            Place = node["reading"]!.Place,
        };
        choice.Ordinarily = node["ordinarily"] is { } ordinarily ? ValueOf(choice, ordinarily) : FactValue.Unknown;
        var reading = new Reading { Choice = choice };
        choice.Reading = reading;
        return reading;
    }
}
