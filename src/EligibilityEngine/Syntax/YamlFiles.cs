using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>Bytes to syntax.</summary>
internal static class YamlFiles
{
    public static YamlFile Parse(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag) =>
        Utf8Text.Decode(path, bytes, bag) is { } source
            ? YamlReader.Read(source, bag)
            : new YamlFile(new SourceText(path, ""), null, IsBroken: true);
}
