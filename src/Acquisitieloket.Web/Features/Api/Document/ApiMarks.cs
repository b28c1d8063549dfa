using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Api.Document;

/// <summary>What an action of the API reads, for the document; the example is a file below Document/Examples.</summary>
public interface IApiTakes
{
    Type Question { get; }
    string Example { get; }
}

/// <summary>Says what an action reads.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiTakesAttribute<T>(string example) : Attribute, IApiTakes
{
    public Type Question => typeof(T);
    public string Example { get; } = example;
}

/// <summary>Says what an action answers when all is well.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiGivesAttribute<T>(int status) : ProducesResponseTypeAttribute(typeof(T), status, "application/json");

/// <summary>Says with which problems an action can answer; unexpected failures go without saying.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiRefusesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses { get; } = statuses;
}

/// <summary>Says in which other forms the same answer is there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiAlsoAttribute(params string[] contentTypes) : Attribute
{
    public IReadOnlyList<string> ContentTypes { get; } = contentTypes;
}

/// <summary>Names a parameter in the query of an action.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiAsksAttribute(string name, Type type, string? description = null) : Attribute
{
    public string Name { get; } = name;
    public Type Type { get; } = type;
    public string? Description { get; } = description;
}
