using EligibilityEngine.Law;

namespace EligibilityEngine.Preparing;

/// <summary>Goes through provisions and what is not modelled.</summary>
internal sealed class ProvisionArchive(Archive archive, TextArchive texts, SourceArchive sources, ConditionArchive conditions)
{
    /// <summary>A provision.</summary>
    public Provision Provision(Provision? provision) => archive.Shared(provision, MadeProvision);

    /// <summary>What is not modelled.</summary>
    public NotModelled NotModelled(NotModelled? left) => archive.Shared(left, MadeNotModelled);

    private Provision MadeProvision(Provision? provision)
    {
        var made = new Provision
        {
            Id = archive.Text(provision?.Id),
            Title = texts.Text(provision?.Title),
            Question = conditions.Facts.Question(provision?.Question),
            Answer = conditions.Facts.PerhapsAnswer(provision?.Answer),
            Gap = archive.Perhaps(provision?.Gap, MadeNotModelled),
            ExceptionTo = archive.List(provision?.ExceptionTo, Provision),
            InForce = sources.InForce(provision?.InForce),
            When = conditions.Perhaps(provision?.When),
            Cites = archive.List(provision?.Cites, sources.Statement),
            Note = texts.Perhaps(provision?.Note),
            Row = archive.Perhaps(provision?.Row, Row),
            Place = texts.Place(provision?.Place),
            Index = archive.Whole(provision?.Index ?? 0),
        };
        archive.Later(() =>
        {
            made.Opens = archive.List(provision?.Opens, conditions.Facts.Answer);
            made.Exceptions = archive.List(provision?.Exceptions, Provision);
        });
        return made;
    }

    private TableRow Row(TableRow? row)
    {
        var table = archive.Text(row?.Table);
        var title = texts.Text(row?.Title);
        var cells = new (string Name, string Value)[archive.Whole(row?.Cells.Length ?? 0)];
        for (var i = 0; i < cells.Length; i++)
        {
            var name = archive.Text(row?.Cells[i].Name);
            cells[i] = (name, archive.Text(row?.Cells[i].Value));
        }

        return new TableRow(table, title, [.. cells], conditions.Perhaps(row?.When), archive.Flag(row?.IsAlone ?? false));
    }

    private NotModelled MadeNotModelled(NotModelled? left)
    {
        var made = new NotModelled(texts.Text(left?.What), texts.Text(left?.Why), archive.List(left?.Cites, sources.Statement))
        {
            Id = archive.PerhapsText(left?.Id),
            Place = texts.Place(left?.Place),
            Questions = archive.List(left?.Questions, conditions.Facts.Question),
            Answers = archive.List(left?.Answers, conditions.Facts.Answer),
            InForce = sources.InForce(left?.InForce),
            When = conditions.Perhaps(left?.When),
            DecidesNothing = archive.Flag(left?.DecidesNothing ?? false),
            IsProvision = archive.Flag(left?.IsProvision ?? false),
        };
        archive.Later(() => made.Gaps = archive.List(left?.Gaps, Provision));
        return made;
    }
}
