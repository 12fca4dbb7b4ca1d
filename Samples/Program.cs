System.Console.WriteLine("Fluxion samples");
