-- Persons who differ in age, sex and studies, one after the other.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local i = 0
request = function()
    i = i + 1
    return wrk.format(nil, nil, nil, string.format(
        '{"case":{"on":"2019-05-30","assume":"ordinary","facts":{"sex":"%s","citizen":true,"age":%d,"full-time-student":%s}},"questions":["conscription"]}',
        i % 3 == 0 and "female" or "male", 18 + i % 20, i % 7 == 0 and "true" or "false"))
end
