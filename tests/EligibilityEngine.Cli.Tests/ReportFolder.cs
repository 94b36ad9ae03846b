namespace EligibilityEngine.Cli.Tests;

/// <summary>The rulebook of Xyland whose act tells all that a citation may have, with its own wording of one article.</summary>
internal static class ReportFolder
{
    public const string Own = "Мужчины от 18 до 27 лет призываются на службу.";

    public static TemporaryFolder WithCitableAct()
    {
        var folder = TemporaryFolder.WithXyland();
        folder.Change("sources/act-2012.yaml", "kind: statute\n", "original-title: О воинской службе\nkind: statute\nnumber: 561-IV\nadopted: 2012-02-16\napplicable: 2012-03-01\n");
        folder.Change("sources/act-2012.yaml", "language: xy\n", "language: ru\nread: 2026-04-04\ngazette: Ведомости, 2012, № 5\n");
        folder.Change("sources/act-2012.yaml", "says: Men from 18 up to 27 may be called up.", $"says: {{ en: Men from 18 up to 27 may be called up., ru: {Own} }}");
        return folder;
    }

    public static Outcome Run(TemporaryFolder folder, params string[] args) => Tool.RunBare([.. args, "--rules", folder.At("rules")]);
}
