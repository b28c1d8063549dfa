using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Letters;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Leads.Letters;

public sealed class LetterTextTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly Lead lead = new TestData().Lead();

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var language in (string[])["nl", "en", "de"])
                foreach (var name in LetterText.Names)
                    all.Add(language, name);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Begin_InEachLanguage_IsALetterToTheContact(string language, string name)
    {
        lead.Language = language;
        var (subject, text) = await core.Do<LetterText, (string, string)>(l => Task.FromResult(l.Begin(name, lead, "Tom O'Neill & Co")));

        Assert.NotEmpty(subject);
        Assert.DoesNotContain("{{", subject + text);
        Assert.Contains(lead.Contact!.Name, text);
        Assert.EndsWith("Tom O'Neill & Co", text);
    }

    [Fact]
    public async Task Preview_OfWhatSomeoneTyped_KeepsParagraphsAndShowsMarkupAsText()
    {
        var letter = new LetterText.Letter(Guid.NewGuid(), "Vraag", "Dag,\n\n# Geen kop <b>x</b>\nregel 2\n\n[klik](http://elders.example)");

        var written = await core.Do<LetterText, Core.Mail.WrittenMail>(
            l => Task.FromResult(l.Preview(lead, letter, new Actor(9999, "Ilse Brinkman"), TestClock.Start)));

        Assert.Equal($"Vraag ({lead.Reference})", written.Subject);
        Assert.Contains("Dag,\n\n# Geen kop <b>x</b>\nregel 2\n\n[klik](http://elders.example)\n\n", written.Text);
        Assert.Contains("<p>Dag,</p>", written.Html);
        Assert.DoesNotContain("<b>x</b>", written.Html);
        Assert.DoesNotContain("href=\"http://elders.example", written.Html);
        Assert.Contains("Ilse Brinkman, namens", written.Text);
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();
}
