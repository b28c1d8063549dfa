using System.Text;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class PageMailsTests : IAsyncDisposable
{
    private const string Link = "https://loket.example/x";

    private readonly TestCore core = new();
    private readonly Lead lead = new TestData().Lead();
    private readonly Visit visit = new()
    {
        AskedAt = TestClock.Start, CalendarKey = Guid.NewGuid(), Place = "Bij het bord; ingang, links",
        StartsAt = TestClock.Start.AddDays(3), EndsAt = TestClock.Start.AddDays(3).AddHours(1),
    };

    [Theory]
    [InlineData("nl", "Economische Zaken")]
    [InlineData("en", "Economic Affairs, municipality of Hengelo")]
    [InlineData("de", "Wirtschaftsförderung, Gemeinde Hengelo")]
    public async Task Write_EveryMail_LeavesNoPlaceholderAndNamesTheDepartmentInItsLanguage(string language, string department)
    {
        lead.Language = language;
        await core.Do<PageMails>(mails => core.Do<MailTemplates>(templates =>
        {
            foreach (var mail in All(mails))
            {
                var written = templates.Write(mail.Template, mail.Language, new Dictionary<string, string>(mail.Values) { ["link"] = Link });
                Assert.Contains(lead.Reference, written.Subject);
                Assert.DoesNotContain("{{", written.Html + written.Text + written.Subject);
                Assert.DoesNotContain("BEGIN:VCALENDAR", written.Text);
                if (mail.Values.ContainsKey("contactName") && mail.Template != MailName.AddressChanged)
                    Assert.Contains(Link, written.Text);
                if (mail.Values.ContainsKey("contactName"))
                    Assert.Contains(department, written.Text);
            }
            return Task.CompletedTask;
        }));
    }

    [Fact]
    public async Task Send_AnInvitation_CarriesTheCalendarAsItIs()
    {
        var calendar = await core.Do<PageMails, string>(mails => Task.FromResult(
            mails.VisitPlanned(lead, visit, "XL Park", NewLink(), changed: false).Values["calendar"]));
        await core.Do<IMailTransport>(transport => transport.SendAsync(new Letter
        {
            MessageId = "<een@loket.example>", ToAddress = "anna@bedrijf.example", ToName = "Anna", Language = "nl",
            Subject = "Bezichtiging", Html = "<p>x</p>", Text = "x", Calendar = new LetterCalendar(calendar, "REQUEST"),
        }, default));

        var file = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(core.StorageRoot, "mail-drop"), "*.eml").Single());
        var part = Regex.Match(file, @"Content-Type: text/calendar;(.*?)\r?\n\r?\n(.*?)\r?\n\r?\n?--", RegexOptions.Singleline);
        Assert.Contains("method=REQUEST", part.Groups[1].Value);
        Assert.Equal(calendar, Encoding.UTF8.GetString(Convert.FromBase64String(Regex.Replace(part.Groups[2].Value, @"\s", ""))));
        Assert.Contains(@"LOCATION:Bij het bord\; ingang\, links", calendar);
    }

    [Theory]
    [InlineData("Accountmanager logistiek", "de", "Unternehmensbetreuung Logistik")]
    [InlineData("Accountmanager logistiek", "nl", "Accountmanager logistiek")]
    [InlineData("Stadsmakelaar", "en", null)]
    [InlineData(null, "en", null)]
    public void Job_InALanguage_IsTranslatedOrLeftOut(string? title, string language, string? said) =>
        Assert.Equal(said, PublicTitle.Job(title, language));

    [Fact]
    public void Organisation_OfTheProvince_IsCalledInTheLanguage() => Assert.Equal("Provinz Overijssel",
        PublicTitle.Organisation(new Department { Name = "Provincie Overijssel", Kind = DepartmentKind.Province }, "de"));

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private IEnumerable<OutgoingMail> All(PageMails mails)
    {
        var (link, person) = (NewLink(), lead.ContactPerson!);
        lead.ContactPerson!.Department!.Municipality = Municipality.Hengelo;
        yield return mails.MessageFromContactPerson(lead, link, "Jan", TestClock.Start);
        yield return mails.LinkReplaced(lead, link);
        yield return mails.VisitPlanned(lead, visit, "XL Park", link, changed: true);
        yield return mails.VisitPlanned(lead, visit, null, link, changed: false);
        yield return mails.VisitCancelled(lead, visit, "XL Park", "De weg is dicht.", link);
        yield return mails.VisitCancelled(lead, new Visit { AskedAt = TestClock.Start, CalendarKey = Guid.NewGuid() }, "XL Park", "x", link);
        yield return mails.AddressChanged(lead, link, "oud@bedrijf.example");
        yield return mails.AddressConfirmed(lead, link);
        yield return mails.CompanyWithdrew(lead, person, "We blijven zitten.");
        yield return mails.EnquiryWithdrawn(lead, link, hadVisit: true);
        yield return mails.DataCorrected(lead, person, ["Naam: A → B"]);
        yield return mails.ErasureRequested(lead, person, null, TestClock.Start);
        yield return mails.ErasureAsked(lead, link, TestClock.Start);
        yield return mails.ErasureRefused(lead, link, "De koop moet bewaard blijven.");
        yield return mails.ErasureGranted(lead, "weg@bedrijf.example");
    }

    private static PrivateLink NewLink() => new()
    {
        Purpose = LinkPurpose.Status, Nonce = Guid.Empty, TokenHash = "", CreatedAt = TestClock.Start,
        ExpiresAt = TestClock.Start + PrivateLink.Lifetime,
    };
}
