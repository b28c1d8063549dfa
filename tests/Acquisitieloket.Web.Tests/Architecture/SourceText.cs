using System.Text.RegularExpressions;

namespace Acquisitieloket.Web.Tests.Architecture;

internal static partial class SourceText
{
    public static string WithoutCommentsAndStrings(string text) => CommentOrString().Replace(text, " ");

    public static string WithoutComments(string text) => Comment().Replace(text, " ");

    public static IEnumerable<string> Identifiers(string code) => Identifier().Matches(code).Select(match => match.Value);

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"{3}.*?"{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"(?<![:""'])//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();
}
