using System.Text.RegularExpressions;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Smtp;
using Acquisitieloket.Core.Templates.Texts;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Mail;

/// <summary>Every template in every language, as its reader gets it: filled with long but ordinary values, in both parts.</summary>
public sealed partial class EveryMailTests : IAsyncDisposable
{
    private const string Page = "https://loket.twente.example/nl/status/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCd";

    // The samples of the preview, with some as long as they ordinarily get.
    private static readonly Dictionary<string, string> Values = new(TextPreview.Samples)
    {
        ["link"] = Page, ["reference"] = "TW-7K3M-9QXP", ["contactName"] = "Margaretha van der Meulen-Hoekstra",
        ["companyName"] = "Technische Handelsonderneming Oosterveld & Zonen B.V.", ["recipientName"] = "Marloes Kamphuis", ["confidential"] = "1",
        ["departmentName"] = "Economische Zaken, gemeente Hengelo", ["contactBy"] = "woensdag 9 september om 17:00", ["onBehalf"] = "Ilse Brinkman",
        ["subject"] = "Bel terug over de aansluiting op het net en de planning van de bouw", ["dueAt"] = "woensdag 9 september om 17:00",
        ["reason"] = "De voorkeur van het bedrijf is Hengelo, en Tom kent de sector waarin het werkt beter dan wie ook van de collega’s.",
        ["description"] = "We zoeken een plek voor een nieuwe fabriek met ruimte om te groeien, liefst aan het kanaal en met een zware aansluiting.",
        ["text"] = "Wanneer kunnen we komen kijken? Het liefst in de ochtend.", ["title"] = "Bezichtiging van XL Businesspark Twente",
        ["body"] = "Beste Margaretha,\n\nDank voor het gesprek. Hierbij wat we afspraken over de planning en over de aansluiting op het net van Enexis.",
    };

    // Short words that are in nearly every text of a language and in hardly any of the others.
    private static readonly Dictionary<string, string[]> Common = new()
    {
        ["nl"] = ["de", "een", "het", "van", "u", "uw"], ["en"] = ["the", "your", "you", "we", "of", "and"], ["de"] = ["die", "Ihre", "Sie", "wir", "und", "der"],
    };

    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories).Order())
                if (Path.GetFileName(Path.GetDirectoryName(file)) is { Length: 2 } language && Path.GetFileNameWithoutExtension(file) is var name and not "footer")
                    all.Add(language, name);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Write_EveryTemplate_ReadsWellInAPlainProgram(string language, string name)
    {
        // Whoever works here writes Dutch; a company that reads another language is written to in that.
        var mail = await Write(language, name, language == "nl" ? Values : new(Values) { ["reason"] = "2027", ["text"] = "2027", ["body"] = Body(language) });
        var text = PlainLines.Of(mail.Text);

        if (name != MailName.Letter)
            Assert.InRange(mail.Subject.Length, 5, 78);
        Assert.DoesNotMatch("[{}]|<[a-z/]|&[a-z]+;|\\*\\*|\\]\\(", mail.Subject + text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 78 || line.TrimStart().StartsWith("https://", StringComparison.Ordinal), line));
        Assert.All(text.Split('\n').Where(l => l.Contains("://")), line => Assert.DoesNotContain(' ', line.Trim()));
        Assert.DoesNotMatch("\n\n\n|:\\s*\n\\s*\n\\s*--|\\(\\s*\\)|: *\\.", text);
        Assert.Contains($"<html lang=\"{language}\">", mail.Html);
        Assert.Equal(language, Common.MaxBy(words => Words().Matches(text).Count(w => words.Value.Contains(w.Value))).Key);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Write_EveryTemplateWithoutWhatMayBeMissing_LeavesNoGap(string language, string name)
    {
        var optional = Condition().Matches(File.ReadAllText(Path.Combine(Root, language, $"{name}.md"))).Select(m => m.Groups[1].Value).ToHashSet();
        var mail = await Write(language, name, Values.Select(v => v.Key).Union(optional.Intersect(TextPreview.Lists.Keys))
            .ToDictionary(v => v, v => optional.Contains(v) ? "" : Values[v]));

        Assert.DoesNotMatch("\n\n\n|\\(\\s*\\)|  +[^ ]", Regex.Replace(PlainLines.Of(mail.Text), "(?m)^ +", ""));
        Assert.NotEqual("", mail.Html);
    }

    [Fact]
    public async Task Write_WhenAPromiseIsLong_KeepsTheReferenceInASubjectThatFits()
    {
        var mail = await Write("nl", MailName.FollowUpOverdue, new(Values) { ["subject"] = new string('x', 290) });

        Assert.EndsWith("TW-7K3M-9QXP)", mail.Subject);
        Assert.Contains("xxx…", mail.Subject);
        Assert.InRange(mail.Subject.Length, 60, 78);
    }

    private static string Body(string language) =>
        language == "de" ? "Vielen Dank für das Gespräch.\n\nWir melden uns, und die Unterlagen folgen." : "Thank you for the call.\n\nWe will send you the documents.";

    private static string Root => Path.Combine(AppContext.BaseDirectory, "templates", "mail");

    private Task<WrittenMail> Write(string language, string name, Dictionary<string, string> values) =>
        core.Do<MailTemplates, WrittenMail>(templates => Task.FromResult(templates.Write(
            name, language, values, TextPreview.Lists.ToDictionary(l => l.Key, l => values.ContainsKey(l.Key) ? [] : l.Value))));

    [GeneratedRegex(@"\b[\p{L}]+\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"\{\{#if (\w+)")]
    private static partial Regex Condition();
}
