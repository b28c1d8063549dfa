using System.Globalization;
using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Rights;

/// <summary>
/// Everything of a lead, tried by everyone whom it does not concern: each page is asked for, and each form that the contact
/// person has is sent just as filled in. Nothing is told and nothing changes.
/// </summary>
public sealed class StrangerTests : IAsyncLifetime
{
    private readonly StrangerScene scene = new();
    private readonly List<string> pages = [];
    private readonly List<HarvestedForm> forms = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stranger_LearnsAndChangesNothing_OfALead(bool confidential)
    {
        var lead = await scene.LeadAsync(confidential);
        await HarvestAsync(lead);
        Assert.InRange(forms.Count, 15, 500);
        var told = new List<string>();
        foreach (var (who, visitor) in await StrangersAsync(confidential))
        {
            var before = await StateAsync();
            var token = await HarvestedForm.TokenAsync(visitor);
            foreach (var path in pages.Concat(forms.Select(f => f.Path)).Distinct().Where(path => !MayAnswer(who, path)))
            {
                var page = await visitor.Get(path);
                told.AddRange(Look(who, $"GET {path}", page));
                // Just as when there is no such lead.
                var none = await visitor.Get(path.Replace(lead.Reference, "TW-NIET-0001", StringComparison.Ordinal));
                if (path.StartsWith("/leads/", StringComparison.Ordinal) && (page.Status, Answer(page)) != (none.Status, Answer(none)))
                    told.Add($"{who}: {path} answers {(int)page.Status} and another reference {(int)none.Status}");
            }
            foreach (var form in forms.Where(form => !MayAnswer(who, form.Path)))
            {
                var answer = await form.SendAsync(visitor.Http, token);
                var none = await (form with { Path = form.Path.Replace(lead.Reference, "TW-NIET-0001", StringComparison.Ordinal) }).SendAsync(visitor.Http, token);
                if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden) || answer.StatusCode != none.StatusCode)
                    told.Add($"{who}: POST {form.Path}: {(int)answer.StatusCode}, without a lead {(int)none.StatusCode}");
            }
            var after = await StateAsync();
            told.AddRange(after.Keys.Where(table => before[table] != after[table]).Select(table => $"{who} changed {table}"));
        }
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Fact]
    public async Task Owner_ChangesTheLead_WithTheSameForms()
    {
        await HarvestAsync(await scene.LeadAsync(confidential: true));
        var (token, changed) = (await HarvestedForm.TokenAsync(scene.Owner), 0);
        foreach (var form in forms)
        {
            var before = await StateAsync();
            await form.SendAsync(scene.Owner.Http, token);
            changed += (await StateAsync()).Any(table => table.Value != before[table.Key]) ? 1 : 0;
        }
        Assert.InRange(changed, 8, forms.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stranger_FindsNothingOfALead_InListsFiguresAndFiles(bool confidential)
    {
        var lead = await scene.LeadAsync(confidential);
        // By the beginning of a word: a page says again what was looked for.
        string[] lists =
        [
            "/my-day", "/queue", "/queue?text=Zwijg", "/queue?text=Ferwer", "/queue?text=geheimen", "/queue?text=notar",
            $"/queue?text={lead.Reference}", "/queue/leads.csv", "/queue/leads.csv?text=Zwijg", "/questions", "/reports", "/reports/fairness",
            "/reports/pipeline.csv", "/reports/results", "/reports/retention", "/reports/retention/leads", "/reports/leads?fact=asked&months=2020-01..2030-12", "/reports/months.csv", "/reports/fairness.csv", "/admin/people", "/admin/mail", "/admin/assignment",
        ];
        Assert.Contains(confidential ? "Project Kelder" : "Zwijgzaam", (await scene.Owner.Get("/queue?text=Zwijg")).Text);
        var told = new List<string>();
        foreach (var (who, visitor) in await StrangersAsync(confidential))
            foreach (var list in lists)
                told.AddRange(Told(who, list, (await visitor.Get(list)).Document.Body!.TextContent));
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    // All that the contact person can reach from the lead.
    private async Task HarvestAsync(Lead lead)
    {
        var root = $"/leads/{lead.Reference}";
        var open = new Queue<string>([root, $"{root}/erasure", $"{root}/proposals/1", $"{root}/visits", $"{root}/link", $"{root}/reopen"]);
        while (open.TryDequeue(out var path))
        {
            if (pages.Contains(path))
                continue;
            pages.Add(path);
            var page = await scene.Owner.Get(path);
            if (page.Response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            forms.AddRange(HarvestedForm.On(page).Where(form => form.Path.StartsWith(root, StringComparison.Ordinal)));
            foreach (var link in page.Document.Links.Select(l => new Uri(l.GetAttribute("href")!, UriKind.RelativeOrAbsolute))
                .Where(l => !l.IsAbsoluteUri && l.OriginalString.StartsWith(root, StringComparison.Ordinal)))
                open.Enqueue(link.OriginalString.Split('#')[0]);
        }
        // What others than the contact person have: the pages of the specialist and of the partner.
        var (question, share) = await scene.App.Read(async db => (await db.Questions.Select(q => q.Key).SingleAsync(), await db.LeadShares.Select(s => s.Key).SingleAsync()));
        foreach (var (path, field) in new[] { ($"/questions/{question}", "Form.Answer"), ($"/questions/{question}/extra-time", "Form.Reason"), ($"/shared-leads/{share}", "Form.Text") })
        {
            pages.Add(path);
            forms.Add(new HarvestedForm(path, false, [new(field, "Woorden van een vreemde"), new("Form.DueOn", $"{TestClock.Start.AddDays(7):yyyy-MM-dd}")]));
        }
    }

    // The coordinator works for all five, and colleagues for one department: but not in what is confidential.
    private async Task<List<(string, Visitor)>> StrangersAsync(bool confidential)
    {
        var found = new List<(string, Visitor)>();
        foreach (var role in Role.All)
        {
            if (confidential || role != Role.Coordinator)
                found.Add(($"{role} elsewhere", await scene.App.SignInAs(role, StrangerScene.Elsewhere)));
            if (confidential && role != Role.AccountManager)
                found.Add(($"{role} of the department", await scene.App.SignInAs(role, StrangerScene.Department)));
        }
        return found;
    }

    // An administrator may answer a wish to be erased, and learns of the lead who asks it and what.
    private static bool MayAnswer(string who, string path) =>
        who.StartsWith(Role.Administrator, StringComparison.Ordinal) && path.Contains("/erasure", StringComparison.Ordinal);

    private static IEnumerable<string> Look(string who, string what, Page page) =>
        page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
            ? Told(who, what, page.Text)
            : Told(who, what, page.Text).Append($"{who}: {what}: {(int)page.Status}");

    // Without the number of the answer itself.
    private static string Answer(Page page) => page.Text.Replace(page.Document.QuerySelector("main output")?.TextContent ?? "⟨none⟩", "", StringComparison.Ordinal);

    private static IEnumerable<string> Told(string who, string what, string text) => StrangerScene.Secrets
        .Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{who}: {what} tells {secret}");

    // Each table as one text, the log of who read what left out: a refusal may be written there.
    private Task<Dictionary<string, string>> StateAsync() => scene.App.Read(async db =>
    {
        var state = new Dictionary<string, string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.ClrType != typeof(AccessLogEntry)).Select(e => e.GetTableName()).OfType<string>().Distinct())
            state[table] = await TextAsync(db, table);
        return state;
    });

    private static async Task<string> TextAsync(AppDbContext db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var (text, row) = (new List<string>(), new object[reader.FieldCount]);
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
            text.Add(string.Join('|', row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))));
        }
        return string.Join('\n', text);
    }
}
