using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Companies.Kvk;

/// <summary>
/// Asks KvK: Zoeken v2 for the name and the place, which is free, and the Basisprofiel for the website. When only the
/// second fails the answer of the first is used.
/// </summary>
internal sealed partial class KvkRegister(IHttpClientFactory clients, IOptions<KvkOptions> options, ILogger<KvkRegister> log)
    : ICompanyRegister
{
    public const string Client = "kvk";

    public bool IsOn => true;

    public async Task<RegisterAnswer> FindAsync(string kvkNumber, CancellationToken cancellation = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        using var client = clients.CreateClient(Client);
        RegisteredCompany found;
        try
        {
            var results = await GetAsync<SearchAnswer>(client, $"v2/zoeken?kvkNummer={Uri.EscapeDataString(kvkNumber)}", patience.Token);
            if (CompanyIn(results, kvkNumber) is not { } company)
                return new RegisterAnswer(RegisterOutcome.NotFound);
            found = company;
        }
        catch (Exception failure) when (IsOfRegister(failure, cancellation))
        {
            // Only what kind of failure: neither the number nor the answer belongs in a log.
            SearchFailed(log, Kind(failure));
            return new RegisterAnswer(RegisterOutcome.Unavailable);
        }
        try
        {
            var profile = await GetAsync<Profile>(client, $"v1/basisprofielen/{Uri.EscapeDataString(kvkNumber)}", patience.Token);
            return new RegisterAnswer(RegisterOutcome.Found, With(found, profile));
        }
        catch (Exception failure) when (IsOfRegister(failure, cancellation))
        {
            ProfileFailed(log, Kind(failure));
            return new RegisterAnswer(RegisterOutcome.Found, found);
        }
    }

    private static async Task<T?> GetAsync<T>(HttpClient client, string path, CancellationToken cancellation) where T : class
    {
        using var response = await client.GetAsync(path, cancellation);
        // KvK answers 404 for a number that is not registered.
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, cancellation);
    }

    private static RegisteredCompany? CompanyIn(SearchAnswer? answer, string kvkNumber)
    {
        var all = (answer?.Resultaten ?? []).Where(r => r.KvkNummer == kvkNumber && !string.IsNullOrWhiteSpace(r.Naam)).ToList();
        var best = all.FirstOrDefault(r => r.Type == "hoofdvestiging") ?? all.FirstOrDefault();
        return best is null ? null : new RegisteredCompany(best.Naam!.Trim(), best.Adres?.BinnenlandsAdres?.Plaats, null);
    }

    private static RegisteredCompany With(RegisteredCompany found, Profile? profile)
    {
        var main = profile?.Embedded?.Hoofdvestiging;
        var address = main?.Adressen?.FirstOrDefault(a => a.Type == "bezoekadres") ?? main?.Adressen?.FirstOrDefault();
        return found with
        {
            City = found.City ?? address?.Plaats,
            Website = main?.Websites?.FirstOrDefault(site => !string.IsNullOrWhiteSpace(site)),
        };
    }

    // What a visitor cancelled is not a failure of the register.
    private static bool IsOfRegister(Exception failure, CancellationToken cancellation) =>
        failure is HttpRequestException or JsonException or OperationCanceledException && !cancellation.IsCancellationRequested;

    private static string Kind(Exception failure) => failure switch
    {
        HttpRequestException { StatusCode: { } status } => $"status {(int)status}",
        OperationCanceledException => "no answer in time",
        JsonException => "an answer that cannot be read",
        _ => "no connection",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The trade register could not be searched: {Failure}")]
    private static partial void SearchFailed(ILogger log, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The trade register gave no basic profile: {Failure}")]
    private static partial void ProfileFailed(ILogger log, string failure);
}
