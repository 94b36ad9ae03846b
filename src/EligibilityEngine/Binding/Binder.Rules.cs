using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Definitions, questions, provisions, constraints and contradictions.</summary>
internal sealed partial class Binder
{
    private Definition? BindDefinition(string id, MappingNode node)
    {
        var cites = BindCitations(node["cites"]);
        return _conditions.Bind(node["when"]) is not { } when ? null : new Definition
        {
            Id = id,
            Title = _texts.Required(node["title"]),
            When = when,
            Cites = cites,
            Note = _texts.Optional(node["note"]),
            Place = node["definition"]!.Place,
        };
    }

    private Question BindQuestion(string id, MappingNode node)
    {
        var answers = BindValues(node["answers"], "answer", "answer", v => $"is {v}");
        foreach (var written in SyntaxNode.ItemsOf(node["answers"]).Select(a => SyntaxNode.Scalar(a is MappingNode map ? map["answer"] : a)).OfType<ScalarNode>().Where(a => a.Text == Answer.UntoldWord))
        {
            _bag.Add(Mistake.ReservedName(written.Place, written.Text));
        }

        if (answers.Length > Limits.Answers)
        {
            _bag.Add(Mistake.TooManyAnswers(node["question"]!.Place, id));
        }

        foreach (var key in new[] { "says", "says-none", "amounts" }.Where(k => node["answers"] is not null && node[k] is not null))
        {
            _bag.Add(Mistake.KeyNotForType(node[key]!.Place, key, id, "a choice"));
        }

        return new Question
        {
            Id = id,
            Title = _texts.Required(node["title"]),
            Ask = _texts.Required(node["ask"]),
            Answers = answers,
            Unit = _texts.Optional(node["unit"]),
            Says = _texts.Optional(node["says"]),
            SaysNone = _texts.Optional(node["says-none"]),
            AmountsAdd = answers.IsEmpty && node["amounts"] is not null,
            Covers = BindCover(node["covers"]),
            Note = _texts.Optional(node["note"]),
            OtherNames = BindOtherNames(node, id, "answers", "answer"),
            Place = node["question"]!.Place,
        };
    }

    private Provision? BindProvision(string id, MappingNode node)
    {
        if (_rows.TryGetValue(id, out var row))
        {
            return BindRow(id, row.Table, row.Row);
        }

        var question = SyntaxNode.Scalar(node["question"]) is { } name ? FindQuestion(name) : null;
        var answer = BindAnswer(node, id, question);
        var bases = BindBases(node["exception-to"], id, question);
        var inForce = BindInForce(node["in-force"]);
        var when = node["when"] is { } condition ? _conditions.Bind(condition) : null;
        var cites = BindCitations(node["cites"]);
        var isBroken = node["when"] is not null && when is null;
        var opens = question is null ? null : BindOpens(node, id, question, cites);
        return question is null || inForce is null || bases is null || isBroken ? null : new Provision
        {
            Id = id,
            Title = _texts.OrName(node["title"], id),
            Question = question,
            Answer = answer,
            Gap = opens,
            ExceptionTo = bases.Value,
            InForce = inForce,
            When = when,
            Cites = cites,
            Note = _texts.Optional(node["note"]),
            Place = node["provision"]!.Place,
        };
    }

    /// <summary>What a provision says in place of an answer where the law was not found: what it leaves open, and in its note why; null where it does not.</summary>
    private NotModelled? BindOpens(MappingNode node, string id, Question question, ImmutableArray<Statement> cites)
    {
        if (node["opens"] is null)
        {
            return null;
        }

        if (node["note"] is null)
        {
            _bag.Add(Mistake.OpensWithoutWhy(node["opens"]!.Place, id));
        }

        return new NotModelled(_texts.Required(node["title"]), _texts.Required(node["note"] ?? node["title"]), cites)
        {
            Place = node["provision"]!.Place,
            Questions = [question],
            Answers = BindOpenAnswers(node["opens"], question),
            IsProvision = true,
        };
    }

    /// <summary>The answers that are left open; none for all.</summary>
    private ImmutableArray<Answer> BindOpenAnswers(SyntaxNode? list, Question question) => SyntaxNode.Scalar(list) is { Text: "all" } ? []
        : [.. SyntaxNode.ItemsOf(list).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(a => AnswerOf(question, a, mayBeNone: true)).OfType<Answer>().Distinct().OrderBy(a => a.Code)];

    private Answer? BindAnswer(MappingNode node, string id, Question? question)
    {
        if (node["answer"] is null && node["answer-by"] is null && node["opens"] is null && node["exception-to"] is null)
        {
            _bag.Add(Mistake.NoAnswer(node["provision"]!.Place, id));
        }

        return question is null || SyntaxNode.Scalar(node["answer"]) is not { } written ? null : AnswerOf(question, written);
    }

    /// <summary>An answer as it is written; null where the question has no such answer, which is reported.</summary>
    /// <param name="question">The question.</param>
    /// <param name="written">What is written.</param>
    /// <param name="mayBeNone">Whether it may also be that there is no amount.</param>
    private Answer? AnswerOf(Question question, ScalarNode written, bool mayBeNone = false)
    {
        if (written.Text == Answer.UntoldWord && (question.IsAmount || !mayBeNone))
        {
            return Answer.Untold(question);
        }

        if (question.IsAmount && mayBeNone && written.Text == "none")
        {
            return Answer.None(question);
        }

        if (question.IsAmount)
        {
            if (Values.Number(written.Text) is { } amount)
            {
                return Answer.OfAmount(question, amount);
            }

            _bag.Add(Mistake.NotAnAmount(written.Place, written.Text, question.Id));
            return null;
        }

        return FindAnswer(question, written) is { } choice ? Answer.OfChoice(question, choice) : null;
    }

    /// <summary>The position of an answer of a choice question; null where it is none, which is reported.</summary>
    internal int? FindAnswer(Question question, ScalarNode written)
    {
        for (var i = 0; i < question.Answers.Length; i++)
        {
            if (question.Answers[i].Id == written.Text)
            {
                return i;
            }
        }

        // A question without a single good answer is reported where it is declared.
        if (!question.Answers.IsEmpty)
        {
            _bag.Add(Mistake.UnknownAnswer(written.Place, written.Text, question.Id, question.Answers.Select(a => a.Id)));
        }

        return null;
    }

    internal Question? FindQuestion(ScalarNode name)
    {
        if (_questions.Has(name.Text))
        {
            return _questions.Bind(name.Text, name.Place, null, null);
        }

        if (!IsLost(name, name.Text))
        {
            _bag.Add(Mistake.UnknownQuestion(name.Place, name.Text, NearestName.Of(name.Text, _questions.Names)));
        }

        return null;
    }

    /// <summary>The bases of an exception; null where one of them is unknown or closes a circle, which is reported.</summary>
    private ImmutableArray<Provision>? BindBases(SyntaxNode? list, string id, Question? question)
    {
        var bases = ImmutableArray.CreateBuilder<Provision>();
        var isWhole = true;
        foreach (var item in SyntaxNode.ItemsOf(list))
        {
            var named = SyntaxNode.Scalar(item) is { } name ? BoundProvisions(name) : null;
            isWhole &= named is not null;
            foreach (var found in named ?? ImmutableArray<Provision>.Empty)
            {
                if (question is not null && found.Question != question)
                {
                    _bag.Add(Mistake.ExceptionToOtherQuestion(item.Place, id, question.Id, found.Id, found.Question.Id));
                }

                if (!bases.Contains(found))
                {
                    bases.Add(found);
                }
            }
        }

        return isWhole ? [.. bases.OrderBy(b => b.Id, NaturalOrder.Comparer)] : null;
    }

    private Provision? FindBase(ScalarNode name)
    {
        if (_provisions.Has(name.Text))
        {
            return _provisions.Bind(name.Text, name.Place, Mistake.CircleOfExceptions, _bag);
        }

        if (!IsLost(name, name.Text))
        {
            _bag.Add(Mistake.UnknownProvision(name.Place, name.Text, NearestName.Of(name.Text, _provisions.Names.Concat(_tables.Names))));
        }

        return null;
    }

    private InForce? BindInForce(SyntaxNode? node)
    {
        if (node is not MappingNode map)
        {
            return SyntaxNode.Scalar(node)?.Text == "always" ? InForce.Always : null;
        }

        var from = BindLegalDay(map["from"]);
        var until = BindLegalDay(map["until"]) ?? (BindDay(map["through"]) is { } last && last < DateOnly.MaxValue
            ? new LegalDay(last.AddDays(1), null)
            : null);
        var isBroken = (map["from"] is not null && from is null) || (map["until"] is not null && until is null);
        if (isBroken)
        {
            return null;
        }

        if (from is not null && until is not null && NeverBegins(from, until))
        {
            _bag.Add(Mistake.PeriodEndsBeforeItBegins(map.Place));
            return null;
        }

        return new InForce(from, until);
    }

    private static bool NeverBegins(LegalDay from, LegalDay until) =>
        from.Span.Earliest >= until.Span.Latest || (from.Event is not null && from.Event == until.Event);

    private LegalDay? BindLegalDay(SyntaxNode? node)
    {
        if (SyntaxNode.Scalar(node) is not { } written)
        {
            return null;
        }

        if (Values.Day(written.Text) is { } day)
        {
            return new LegalDay(day, null);
        }

        if (_events.Has(written.Text))
        {
            _events.Used.Add(written.Text);
            var found = _events.Bind(written.Text, written.Place, null, null);
            return found is null || found.Day == default ? null : new LegalDay(null, found);
        }

        if (!IsLost(written, written.Text))
        {
            var nearest = NearestName.Of(written.Text, _events.Names);
            var looksLikeADay = written.Text.Count(char.IsAsciiDigit) >= 4 && nearest is null;
            _bag.Add(looksLikeADay ? Mistake.NotADay(written.Place, written.Text) : Mistake.UnknownEvent(written.Place, written.Text, nearest));
        }

        return null;
    }

    /// <summary>The event with this name; null where there is none or where it is badly declared, which is reported.</summary>
    internal LawEvent? FindEvent(ScalarNode name, Func<TextPlace, IEnumerable<string>, Diagnostic>? circle = null)
    {
        if (_events.Has(name.Text))
        {
            _events.Used.Add(name.Text);
            return _events.Bind(name.Text, name.Place, circle, circle is null ? null : _bag) is { } found && found.Day != default ? found : null;
        }

        if (!IsLost(name, name.Text))
        {
            _bag.Add(Mistake.UnknownEvent(name.Place, name.Text, NearestName.Of(name.Text, _events.Names)));
        }

        return null;
    }

    private Constraint? BindConstraint(string id, MappingNode node) => BindConstraint(id, node, "constraint");

    private Constraint? BindProperty(string id, MappingNode node) => BindConstraint(id, node, "property");

    private Constraint? BindConstraint(string id, MappingNode node, string key)
    {
        var cites = BindCitations(node["cites"]);
        return _conditions.Bind(node["holds"]) is not { } holds ? null : new Constraint
        {
            Id = id,
            Says = _texts.Required(node["says"]),
            Holds = BindingOthers(holds),
            Cites = cites,
            Place = node[key]!.Place,
        };
    }

    private Contradiction? BindContradiction(string id, MappingNode node)
    {
        var between = BindCitations(node["between"]);
        if (node["between"] is SequenceNode { Items.Length: 1 } one)
        {
            _bag.Add(Mistake.OneSideOnly(one.Place));
        }

        Statement? follows = null;
        if (SyntaxNode.Scalar(node["follows"]) is { Text: not "neither" } written)
        {
            follows = between.FirstOrDefault(s => s.Citation == written.Text);
            if (follows is null && between.Length == SyntaxNode.ItemsOf(node["between"]).Count())
            {
                _bag.Add(Mistake.FollowsAnother(written.Place, written.Text));
            }
        }

        return new Contradiction(id, _texts.Required(node["about"]), between, follows, _texts.Required(node["because"]), node["contradiction"]!.Place);
    }
}
