using System.Text.RegularExpressions;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>Where things stand and how big they are.</summary>
public sealed partial class LayoutTests
{
    private const int LongestFile = 250;

    // A longer file needs its reason here.
    private static readonly Dictionary<string, string> MayBeLonger = [];

    private static readonly string[] Nameless = ["Extensions.cs", "Helpers.cs", "Helper.cs", "Utils.cs", "Util.cs", "Common.cs"];

    public static TheoryData<string> Folders => ["src", "tests"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Namespace_OfEveryFile_IsItsFolder(string folder)
    {
        var wrong = Repository.Sources(folder).Where(file => NamespaceOf(file) is { } name && name != ExpectedNamespace(file));

        Assert.Empty(wrong.Select(file => $"{file.Path}: {NamespaceOf(file)}"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Length_OfEveryFile_StaysReadable(string folder)
    {
        var wrong = Repository.Sources(folder).Select(file => (file.Path, Lines: file.Text.Count(c => c == '\n')))
            .Where(file => file.Lines > LongestFile && !MayBeLonger.ContainsKey(file.Path));

        Assert.Empty(wrong.Select(file => $"{file.Path}: {file.Lines} lines, {LongestFile} allowed"));
        Assert.All(MayBeLonger.Keys, path => Assert.Contains(path, Repository.Files));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Name_OfEveryFile_SaysWhatIsInIt(string folder)
    {
        var wrong = Repository.Sources(folder).Where(file => Nameless.Contains(Path.GetFileName(file.Path)));

        Assert.Empty(wrong.Select(file => file.Path));
    }

    [Fact]
    public void Program_Always_IsATableOfContents() =>
        Assert.InRange(Repository.Read("src/Acquisitieloket.Web/Program.cs").Split('\n').Length, 3, 80);

    private static string? NamespaceOf(SourceFile file) =>
        NamespaceLine().Match(file.Text) is { Success: true } match ? match.Groups[1].Value : null;

    // src/Acquisitieloket.Core/Leads/Lead.cs → Acquisitieloket.Core.Leads
    private static string ExpectedNamespace(SourceFile file) =>
        file.Folder[(file.Folder.IndexOf('/') + 1)..].Replace('/', '.');

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
