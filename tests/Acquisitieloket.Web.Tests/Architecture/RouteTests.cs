using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>Who may come where is written in routes.approved.txt, so that a change of it shows in a review.</summary>
public sealed class RouteTests
{
    private const string Approved = "tests/Acquisitieloket.Web.Tests/Architecture/routes.approved.txt";
    private const string Accept = "ACCEPT_ROUTES";

    [Fact]
    public async Task Routes_OfTheRunningProduct_AreThoseApproved()
    {
        await using var app = new TestApp();
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(Lines).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(routes.Count > 3, $"Only {routes.Count} routes found.");

        if (Environment.GetEnvironmentVariable(Accept) is { Length: > 0 })
            File.WriteAllLines(Path.Combine(Repository.Root, Approved), routes);
        var approved = Repository.Read(Approved).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var changes = routes.Except(approved).Select(line => $"+ {line}")
            .Concat(approved.Except(routes).Select(line => $"- {line}")).ToList();
        Assert.True(changes.Count == 0, $"Routes changed. Look at each line; to accept run this test with {Accept}=1.\n"
            + string.Join('\n', changes));
    }

    private static IEnumerable<string> Lines(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
        .Select(method => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')} {method} {WhoMay(endpoint)}");

    private static string WhoMay(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return "anonymous";
        var demands = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(data => data.Policy ?? (data.Roles is { } roles ? $"roles {roles}" : "signed in")).Distinct().ToList();
        return demands.Count == 0 ? "signed in" : string.Join(" and ", demands);
    }
}
