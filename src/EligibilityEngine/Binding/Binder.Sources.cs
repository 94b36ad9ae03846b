using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Sources, citations and events of law.</summary>
internal sealed partial class Binder
{
    private Source BindSource(string id, MappingNode node)
    {
        var source = new Source
        {
            Id = id,
            Title = _texts.Required(node["title"]),
            Kind = SyntaxNode.Scalar(node["kind"])?.Text,
            Publisher = _texts.Optional(node["publisher"]),
            Published = BindDayOrSpan(node["published"]) ?? default,
            WhySpan = _texts.Optional(node["why-span"]),
            Number = SyntaxNode.Scalar(node["number"])?.Text,
            Adopted = BindDay(node["adopted"]),
            Applicable = BindDay(node["applicable"]),
            Gazette = SyntaxNode.Scalar(node["gazette"])?.Text,
            OriginalTitle = SyntaxNode.Scalar(node["original-title"])?.Text,
            Read = BindDay(node["read"]),
            Language = SyntaxNode.Scalar(node["language"])?.Text,
            Address = SyntaxNode.Scalar(node["address"])?.Text,
            Note = _texts.Optional(node["note"]),
            Paragraphs = BindParagraphs(node["paragraphs"]),
            Place = node["source"]!.Place,
        };
        if (node["statements"] is MappingNode statements)
        {
            source.Statements = [.. statements.Entries
                .Where(e => e.Value is MappingNode && Names.IsWide(e.Key.Text))
                .Select(e => BindStatement(source, e.Key, (MappingNode)e.Value))
                .OrderBy(s => s.Id, NaturalOrder.Comparer)];
            foreach (var statement in source.Statements)
            {
                _statements[statement.Citation] = statement;
            }
        }

        CheckDays(source, node);
        CheckParagraphs(source, node);
        return source;
    }

    /// <summary>First adopted, then published, then read.</summary>
    private void CheckDays(Source source, MappingNode node)
    {
        if (source.Published == default)
        {
            return;
        }

        if (source.Adopted > source.Published.Latest)
        {
            _bag.Add(Mistake.AdoptedAfterItWasPublished(node["adopted"]!.Place));
        }

        if (source.Read < source.Published.Earliest)
        {
            _bag.Add(Mistake.ReadBeforeItWasPublished(node["read"]!.Place, source.Id));
        }
        else if (source.Statements.FirstOrDefault(s => source.Read < s.Published.Earliest) is { } later)
        {
            _bag.Add(Mistake.ReadBeforeItWasPublished(node["read"]!.Place, later.Citation));
        }
    }

    private Statement BindStatement(Source source, ScalarNode id, MappingNode node) => new()
    {
        Id = id.Text,
        Source = source,
        At = _texts.Required(node["at"]),
        Says = _texts.Required(node["says"]),
        OwnPublication = BindDayOrSpan(node["published"]),
        WhySpan = _texts.Optional(node["why-span"]),
        Paragraphs = [.. Scalars(node["paragraphs"]).Select(p => p.Text).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Comparer)],
        Place = id.Place,
    };

    private DaySpan? BindDayOrSpan(SyntaxNode? node) => node switch
    {
        ScalarNode scalar when Values.Day(scalar.Text) is { } day => new DaySpan(day, day),
        MappingNode span => BindSpan(span),
        _ => null,
    };

    private DaySpan? BindSpan(MappingNode span)
    {
        if (BindDay(span["after"]) is not { } after || BindDay(span["by"]) is not { } by)
        {
            return null;
        }

        if (after >= by)
        {
            _bag.Add(Mistake.SpanEndsBeforeItBegins(span.Place));
            return null;
        }

        return new DaySpan(after.AddDays(1), by);
    }

    private static DateOnly? BindDay(SyntaxNode? node) => SyntaxNode.Scalar(node) is { } scalar ? Values.Day(scalar.Text) : null;

    private LawEvent BindEvent(string id, MappingNode node)
    {
        var day = node["on"] is MappingNode after ? BindAfter(after)
            : BindDay(node["on"]) is { } on ? new DaySpan(on, on)
            : node["span"] is MappingNode span ? BindSpan(span)
            : null;
        return new LawEvent
        {
            Id = id,
            Title = _texts.Required(node["title"]),
            Day = day ?? default,
            Cites = BindCitations(node["cites"]),
            Note = _texts.Optional(node["note"]),
            Place = node["event"]!.Place,
        };
    }

    /// <summary>A day so much after another event; where the other's day is not known, this one's is as little.</summary>
    private DaySpan? BindAfter(MappingNode node)
    {
        if (SyntaxNode.Scalar(node["after"]) is not { } name || FindEvent(name, Mistake.CircleOfEvents) is not { } e || e.Day == default)
        {
            return null;
        }

        var moved = node["plus"] is null ? new Computed(new DayMoved(0, 0), [new DayOfEvent(e)]) : new TermBinder(this).Moved(new DayOfEvent(e), node) as Computed;
        if (moved is null)
        {
            return null;
        }

        DateOnly Moved(DateOnly day) => DateOnly.FromDayNumber((int)moved.Operation.Of([day.DayNumber], LeapDayWritten()));
        return new DaySpan(Moved(e.Day.Earliest), Moved(e.Day.Latest));
    }

    internal ImmutableArray<Statement> BindCitations(SyntaxNode? node) =>
        [.. SyntaxNode.ItemsOf(node).Select(BindCitation).OfType<Statement>().Distinct()];

    private Statement? BindCitation(SyntaxNode node)
    {
        if (SyntaxNode.Scalar(node) is not { } scalar)
        {
            return null;
        }

        var slash = scalar.Text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
        {
            _bag.Add(Mistake.MalformedCitation(scalar.Place, scalar.Text));
            return null;
        }

        var (sourceId, statementId) = (scalar.Text[..slash], scalar.Text[(slash + 1)..]);
        if (!_sources.Has(sourceId))
        {
            ReportUnknownSource(scalar, sourceId);
            return null;
        }

        var source = _sources.Bind(sourceId, scalar.Place, null, null)!;
        if (_statements.GetValueOrDefault(scalar.Text) is { } statement)
        {
            _citedStatements.Add(statement.Citation);
            return statement;
        }

        if (!IsLost(scalar, statementId))
        {
            var nearest = NearestName.Of(statementId, source.Statements.Select(s => s.Id));
            _bag.Add(Mistake.UnknownStatement(PartOf(scalar, slash + 1), statementId, sourceId, nearest));
        }

        return null;
    }

    private void ReportUnknownSource(ScalarNode scalar, string sourceId)
    {
        if (IsLost(scalar, sourceId))
        {
            return;
        }

        var nearest = NearestName.Of(sourceId, _sources.Names);
        _bag.Add(Mistake.UnknownSource(scalar.Place.Source.Place(scalar.Place.Start, sourceId.Length), sourceId, nearest));
    }

    private static TextPlace PartOf(ScalarNode scalar, int offset) => scalar.IsPlain
        ? scalar.Place.Source.Place(scalar.Place.Start + offset, scalar.Text.Length - offset)
        : scalar.Place;
}
