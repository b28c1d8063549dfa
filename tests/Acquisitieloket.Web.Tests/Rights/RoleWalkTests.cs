using System.Net;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Web.Tests.Rights;

/// <summary>Every route as every role and as nobody: only whom the route names gets further than the door.</summary>
public sealed class RoleWalkTests : IAsyncLifetime
{
    private static readonly WebApplicationFactoryClientOptions AsSent = new() { AllowAutoRedirect = false };
    private readonly TestApp app = new(null, ("Web:PublicPostsPerMinute", "10000"));
    private readonly List<(string Method, string Path, RouteEndpoint Route)> closed = [];

    public Task InitializeAsync()
    {
        foreach (var route in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (route.Metadata.GetMetadata<IAllowAnonymous>() is null && !Policies(route).Any())
                foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                    closed.Add((method, Address(route), route));
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    [Fact]
    public async Task Nobody_IsSentToTheSignInPage_AndAProgramIsRefused()
    {
        Assert.InRange(closed.Count, 60, 1000);
        using var nobody = app.CreateClient(AsSent);
        var passed = new List<string>();
        foreach (var (method, path, _) in closed)
        {
            var (asBrowser, asProgram) = (new HttpRequestMessage(new HttpMethod(method), path), new HttpRequestMessage(new HttpMethod(method), path));
            asBrowser.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
            asProgram.Headers.Accept.ParseAdd("application/json");
            using var answer = await nobody.SendAsync(asBrowser);
            using var plain = await nobody.SendAsync(asProgram);
            if (plain.StatusCode != HttpStatusCode.Unauthorized)
                passed.Add($"{method} {path} to a program: {(int)plain.StatusCode}");
            if (answer.StatusCode != HttpStatusCode.Redirect
                || !answer.Headers.Location!.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal))
                passed.Add($"{method} {path}: {(int)answer.StatusCode}");
        }
        Assert.Empty(passed);
    }

    [Fact]
    public async Task Role_ThatARouteDoesNotName_IsRefused_AndEveryOtherIsNot()
    {
        var wrong = new List<string>();
        foreach (var role in Role.All)
        {
            var visitor = await app.SignInAs(role);
            foreach (var (method, path, route) in closed)
            {
                // Who may is refused only later, for the lack of an object or of the token of a form.
                using var answer = await visitor.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
                var refused = answer.StatusCode == HttpStatusCode.Forbidden;
                if (refused == Names(route, role) || (int)answer.StatusCode >= 500)
                    wrong.Add($"{role}: {method} {path}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(wrong);
    }

    private static bool Names(RouteEndpoint route, string role) => route.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .All(data => data.Roles is null || data.Roles.Split(',').Contains(role));

    // The API has keys, and tests of its own.
    private static IEnumerable<string> Policies(RouteEndpoint route) => route.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Select(data => data.Policy ?? data.AuthenticationSchemes).OfType<string>();

    // Objects that do not exist: whoever gets as far as to look for them is told so.
    private static string Address(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "reference" } => "TW-2026-NIET1",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart given when given.ParameterPolicies.Any(p => p.Content == "guid") => $"{Guid.Empty}",
            _ => "987654321",
        }))));
}
