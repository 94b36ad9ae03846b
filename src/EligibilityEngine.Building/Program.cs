using System.Text;

namespace EligibilityEngine.Building;

/// <summary>The entry point: <c>eligibility-build LIST FOLDER</c>.</summary>
internal static class Program
{
    /// <summary>Reads the files of a list, tells what is wrong with their rulebooks as compilers do, and writes each rulebook, prepared, into the folder.</summary>
    /// <returns>0 where no mistake is an error, otherwise 1; 2 where the command is no such command.</returns>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return args is [var list, var folder, .. var rest] && rest is [] or ["--check"]
            ? RulebookBuild.Run(BuildFile.ReadList(list), folder, isChecked: rest.Length > 0, Console.Out)
            : Usage();
    }

    private static int Usage()
    {
        Console.Error.WriteLine("eligibility-build LIST FOLDER [--check]: LIST has a file of a rulebook on each line, as it is called and where it is, with `|` between");
        return 2;
    }
}
