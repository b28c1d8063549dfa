using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Settings;
using Acquisitieloket.Core.Templates.Texts;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail;

/// <summary>Texts that an administrator changes: what may be in them, and that the newest counts.</summary>
public sealed class EditableTextsTests : IAsyncDisposable
{
    private static readonly Actor Someone = new(null, "Beheerder");
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Check_OfEveryFileThatComesWithTheProgram_IsRightAndCanBeShown() => await core.Do<EditableTexts>(texts => core.Do<TextPreview>(preview =>
    {
        Assert.Equal(["de", "en", "nl"], texts.All.Select(t => t.Language).Distinct().Order());
        foreach (var text in texts.All)
        {
            var file = File(text);
            Assert.True(TextRules.Check(text, file).Yes, $"{text.Path}: {string.Join(" ", TextRules.Check(text, file).Obstacles)}");
            Assert.Empty(text.Placeholders.Except(TextPreview.Samples.Keys).Except(TextPreview.Lists.Keys)
                .Except(TextPreview.Lists.Values.SelectMany(items => items[0].GetType().GetProperties()).Select(p => p.Name)).Except(["paragraphs", "this"]).Select(name => $"{text.Path} {name}"));
            var written = preview.Of(text, file);
            Assert.DoesNotContain("{{", written.Subject + written.Html + written.Text);
            if (text.Required.Contains("link"))
                Assert.Contains(TextPreview.Samples["link"], written.Text);
        }
        return Task.CompletedTask;
    }));

    [Theory]
    [InlineData("Subject: Uw vraag", "Onderwerp: Uw vraag", "Regel 1: begin met “Subject:”")]
    [InlineData("{{reference}}", "{{telefoon}}", "Regel 1: “telefoon” bestaat niet in deze tekst.")]
    [InlineData("{{contactName}}", "{{contactName", "Regel 3: “contactName,” staat niet goed tussen accolades.")]
    [InlineData("{{contactName}}", "{{{contactName}}}", "Regel 3: “contactName” staat niet goed tussen accolades.")]
    [InlineData("{{contactName}}", "{{lookup this contactName}}", "Regel 3: “lookup this contactName” staat niet goed")]
    [InlineData("{{contactName}}", "{{#if contactName}}Anna", "Regel 3: {{#if contactName}} wordt niet afgesloten met {{/if}}.")]
    [InlineData("{{contactName}}", "Anna{{/if}}", "Regel 3: {{/if}} sluit niets af.")]
    [InlineData("{{contactName}}", "Anna{{else}}", "Regel 3: {{else}} staat niet tussen")]
    [InlineData("]({{link}})", "](https://elders.example/?van={{link}})", "Regel 31: schrijf de link als [woorden]({{link}})")]
    [InlineData("Uw vraag", "Kijk op {{link}}", "Regel 1: de link {{link}} mag niet in het onderwerp.")]
    [InlineData("Dag {{contactName}}", "[Dag]({{contactName}})", "Regel 3: een link gaat naar {{link}}, mailto:{{contactPersonEmail}}")]
    [InlineData("[Open uw pagina]({{link}})", "{{#if contactName}}[Open]({{link}}){{/if}}", "De link {{link}} staat alleen binnen {{#if …}}.")]
    [InlineData("{{link}}", "https://elders.example", "De link {{link}} is weg.")]
    public async Task Check_WhenSomethingIsWrong_SaysWhatAndOnWhichLine(string take, string put, string said) =>
        await core.Do<EditableTexts>(texts =>
        {
            var text = texts.Find("nl", MailName.EnquiryReceived)!;
            var obstacles = TextRules.Check(text, File(text).Replace("Uw vestigingsvraag is ontvangen", "Uw vraag").Replace(take, put)).Obstacles;
            Assert.Contains(obstacles, o => o.StartsWith(said, StringComparison.Ordinal));
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Check_WhenALetterLosesWhatWasWritten_IsRefused() => await core.Do<EditableTexts>(texts =>
    {
        var text = texts.Find("nl", MailName.Letter)!;
        var obstacles = TextRules.Check(text, File(text).Replace("{{#each paragraphs}}", "").Replace("{{this}}", "").Replace("{{/each}}", "")).Obstacles;
        Assert.Contains(obstacles, o => o.StartsWith("{{paragraphs}} is weg.", StringComparison.Ordinal));
        // Below mails that belong to no lead there is no reference.
        var footer = texts.Find("nl", "footer")!;
        Assert.Contains("niet elke mail heeft dit", Assert.Single(TextRules.Check(footer, "Hoort bij {{reference}}.").Obstacles));
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Check_OfAPartOfAProposal_KeepsHeadingsInOrder() => await core.Do<EditableTexts>(texts =>
    {
        var text = texts.Find("nl", "proposal.blocks.port")!;
        Assert.Equal("Regel 2: begin een kop met “###” en een spatie.", Assert.Single(TextRules.Check(text, "Haven\n# Kade\n### Water\nx").Obstacles));
        Assert.Equal("Regel 1: “link” bestaat niet in deze tekst. Kies uit de lijst onder het tekstvak.", TextRules.Check(text, "[x]({{link}})").Obstacles[0]);
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Save_CountsAtOnceHereAndAfterALookElsewhere_UntilBackToTheFile()
    {
        Assert.Contains("is goed aangekomen", await WrittenAsync());
        await SaveAsync("aangekomen", "ontvangen", 0);
        Assert.Contains("is goed ontvangen", await WrittenAsync());

        // Another node saves: this one knows after its next look.
        var mine = await core.Read(db => db.SavedTexts.SingleAsync());
        await core.Add(new SavedText { Path = mine.Path, FollowsId = mine.Id, SavedAt = core.Clock.UtcNow, SavedByName = "Vera", Text = mine.Text!.Replace("goed ontvangen", "binnen") });
        Assert.Contains("is goed ontvangen", await WrittenAsync());
        await core.Do<IEnumerable<ILiveSetting>>(async settings =>
        {
            foreach (var setting in settings)
                await core.Do<Core.Data.AppDbContext>(db => setting.RefreshAsync(db));
        });
        Assert.Contains("is binnen", await WrittenAsync());

        var newest = await core.Read(db => db.SavedTexts.MaxAsync(t => t.Id));
        await core.Do<TextService>(service => core.Do<EditableTexts>(texts => service.SaveAsync(texts.Find("nl", MailName.EnquiryReceived)!, null, newest, Someone)));
        Assert.Contains("is goed aangekomen", await WrittenAsync());
        Assert.Equal(["saved", "file"], await core.Read(async db => (await db.AuditEvents.Where(e => e.Kind == AuditKind.TextChanged).OrderBy(e => e.Id).ToListAsync())
            .Select(e => e.Values["change"]).ToList()));
    }

    [Fact]
    public async Task Fill_WhenTheSenderDoesNotGiveAValueAnyMore_TakesTheFile()
    {
        await core.Add(new SavedText
        {
            Path = $"mail/nl/{MailName.EnquiryReceived}.md", FollowsId = 0, SavedAt = core.Clock.UtcNow, SavedByName = "Vera",
            Text = "Subject: Van vroeger\n\n{{weggevallen}} [Open]({{link}})",
        });
        await core.Do<IEnumerable<ILiveSetting>>(async settings =>
        {
            foreach (var setting in settings)
                await core.Do<Core.Data.AppDbContext>(db => setting.RefreshAsync(db));
        });

        Assert.Contains("is goed aangekomen", await WrittenAsync());
    }

    [Fact]
    public async Task Save_OverWhatWasNotSeenOrWhatIsWrong_IsRefused()
    {
        await SaveAsync("aangekomen", "ontvangen", 0);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SaveAsync("aangekomen", "binnen", 0));
        await Assert.ThrowsAsync<RefusedException>(() => SaveAsync("{{link}}", "", 1));
        Assert.Equal(1, await core.Read(db => db.SavedTexts.CountAsync()));
    }

    [Fact]
    public void Compare_TellsWhatCameAndWent() => Assert.Equal(
        [(null, "a"), (false, "b"), (true, "x"), (null, "c"), (true, "d")], TextLines.Compare("a\nb\nc\n", "a\r\nx\r\nc\r\nd"));

    private Task SaveAsync(string take, string put, long seen) => core.Do<TextService>(service => core.Do<EditableTexts>(texts =>
    {
        var text = texts.Find("nl", MailName.EnquiryReceived)!;
        return service.SaveAsync(text, File(text).Replace(take, put), seen, Someone);
    }));

    private Task<string> WrittenAsync() => core.Do<MailTemplates, string>(templates =>
        Task.FromResult(templates.Write(MailName.EnquiryReceived, "nl", TextPreview.Samples).Text));

    private static string File(EditableText text) => System.IO.File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "templates", text.Path));
}
